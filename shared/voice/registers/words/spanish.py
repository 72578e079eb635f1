"""Spanish words for the detection of the register."""

from shared.voice.registers.lexicon import listed

FORMAL = listed("usted vd ud")
FORMAL_PLURAL = listed("ustedes uds vds")
INFORMAL = listed("""
    tú tu ti contigo tus tuyo tuya tuyos tuyas vos vosotros vosotras vuestro vuestra vuestros vuestras
""")
# Verbs by class; the vowel of the stem changes in those of the three lists after them.
VERBS_AR = listed("""
    actuar continuar demostrar generar salvar dudar molestar explotar interpretar liberar renunciar ocupar fumar
    atacar criticar negar aprobar denunciar averiguar engañar ignorar ampliar pintar implementar nombrar afirmar
    acordar brindar disparar alimentar elaborar transformar reemplazar afrontar detectar arrancar administrar
    educar limitar conversar plantear convocar culpar elevar dominar incorporar reaccionar casar revelar cultivar
    fabricar promocionar castigar coordinar atravesar fallar acusar clasificar confesar contemplar cuestionar
    acelerar estimular odiar cazar sembrar manifestar imitar tolerar rastrear reflejar almorzar descartar liderar
    almacenar criar pisar sospechar filmar proyectar aspirar honrar alentar empujar lastimar enterar aterrizar
    ligar enterrar asustar depositar despegar lamentar movilizar argumentar acomodar aislar suministrar estimar
    relacionar motivar postular desafiar entrevistar equilibrar secar precisar ejercitar exagerar desbloquear
    desperdiciar adelgazar adorar habitar sujetar desenchufar enchufar desinstalar agitar anticipar atar acariciar
    afeitar acostar arropar abrigar hornear pelar trocear salpimentar remojar estirar inhalar exhalar parpadear
    maquillar hidratar masajear recortar planchar fregar decorar colorear atornillar desmontar engrasar aparcar
    estacionar desabrochar abrochar soplar tuitear postear etiquetar silenciar monitorear digitar clicar abandonar
    abonar abrazar acabar acampar aceptar acercar aclarar acompañar aconsejar activar actualizar adaptar adelantar
    adivinar admirar adoptar agarrar agendar agregar aguantar ahorrar ajustar alcanzar alegrar alojar alquilar
    amar analizar andar animar anotar anular apagar apartar aplicar apostar apoyar apreciar aprovechar apuntar
    archivar arrastrar arreglar arriesgar asegurar atrapar aumentar autorizar avanzar avisar ayudar bailar bajar
    bañar besar bloquear borrar bromear bucear buscar calcular calentar calmar callar cambiar caminar cancelar
    canjear cantar captar cargar celebrar cenar centrar cerrar charlar chatear checar citar cobrar cocinar
    colaborar colgar colocar combinar comentar comenzar compaginar comparar completar comprar comprobar comunicar
    concentrar conectar confiar configurar confirmar conquistar conservar considerar consultar contactar contar
    contestar contratar controlar copiar cortar coser crear cruzar cuidar curar dar debutar declarar dedicar dejar
    desactivar desarrollar desayunar descansar descargar desconectar desear deslizar desplazar despertar
    despreocupar destacar destapar detallar devorar dibujar dictar digitalizar disculpar diseñar disfrutar doblar
    donar duplicar echar editar efectuar ejecutar eliminar empezar emplear enamorar encargar encontrar enfocar
    enseñar ensayar entrar entregar entrenar enviar escalar escanear escapar escuchar esforzar especificar esperar
    esquiar estar estrenar estudiar evaluar evitar examinar experimentar explicar explorar exportar expresar
    facilitar facturar felicitar fijar filtrar finalizar financiar firmar formar formular fotografiar frenar ganar
    garantizar gastar gestionar girar grabar gritar guardar guiar hablar hallar identificar iluminar imaginar
    imprimar indagar indicar informar ingresar iniciar insertar inspirar instalar intentar intercambiar
    interactuar invitar inventar invertar investigar jugar juntar jurar lanzar lavar levantar limpiar liquidar
    llamar llegar llenar llevar llorar localizar lograr luchar madrugar mandar manejar mantenar marcar matricular
    mejorar memorizar mencionar meditar merendar mezclar mirar modificar mojar montar mostrar nadar navegar
    necesitar negociar notar notificar observar ocultar olvidar opinar optar ordenar organizar otorgar pagar parar
    parquear participar pasar pasear patinar pedalear pegar peinar pelear pensar perdonar permanecar personalizar
    pesar pescar planear planificar plantar practicar preguntar prender preocupar preparar presentar presionar
    prestar presumir probar procurar programar prolongar pronunciar proporcionar provocar publicar pulsar quedar
    quejar quemar quitar reactivar realizar rebajar recargar rechazar reclamar recolectar recomendar recompensar
    reconectar recordar recuperar redactar redondear reembolsar reflexionar reforzar refrescar regalar registrar
    regresar regular reiniciar relajar rellenar remar renovar rentar reparar repasar reportar representar reservar
    respetar respirar restar restaurar resaltar retirar retocar retomar retrasar reutilizar revisar rezar rodar
    rogar sacar saltar saludar sanar seleccionar sentar señalar separar simplificar sincronizar sintonizar situar
    soltar solicitar solucionar sonar soñar soportar subrayar sumar superar tapar tardar teclear telefonear
    temblar terminar testear tirar tocar tomar trabajar traspasar trasladar tratar triunfar ubicar usar utilizar
    vaciar validar valorar variar verificar viajar vigilar visitar visualizar volar votar
""")
VERBS_AR = [
    verb
    for verb in VERBS_AR
    if verb not in {"dar", "estar", "andar", "mantenar", "permanecar", "prender", "presumir", "invertar", "imprimar"}
]
VERBS_ER = listed("""
    emprender suspender ascender morder socorrer absorber tejer barrer nacer hacer acceder agradecer amanecer
    aparecer aprender atender beber comer cometer comprender compadecer conceder conocer correr coser crecer creer
    deber defender depender desaparecer devolver encender entender escoger esconder establecer extender favorecer
    fortalecer leer llover merecer meter mover obedecer ofrecer parecer permanecer perder pertenecer poseer
    pretender prender proceder prometer proteger recoger reconocer recorrer resolver responder romper ser someter
    sorprender temer toser vencer vender ver volver
""")
VERBS_ER = [
    verb for verb in VERBS_ER if verb not in {"ser", "ver", "llover", "amanecer", "pertenecer", "parecer", "hacer"}
]
VERBS_IR = listed("""
    sufrir impedir difundir fingir suprimir exhibir presidir batir escupir digerir herir hervir arrepentir agredir
    abrir aburrir acudir admitir advertir añadir aplaudir asistir asumir compartir competir concluir conducir
    confundir conseguir consistir consumir construir contribuir convertir corregir cubrir cumplir debatir decidir
    definir descubrir despedir dirigir discutir disminuir distinguir distribuir divertir dividir dormir elegir
    emitir escribir evadir exigir existir expandir freír fundir hundir imprimir incluir incumplir inscribir
    insistir introducir invertir interrumpir invadir medir mentir morir nutrir ocurrir omitir partir pedir
    percibir permitir perseguir persistir pervivir preferir prevenir producir prohibir pulir reabrir recibir
    reducir referir reír remitir rendir repartir repetir requerir residir resistir resumir reunir revivir seducir
    seguir sentir servir sobrevivir subir sugerir suscribir sustituir transmitir traducir transferir unir vestir
    vivir
""")
VERBS_IR = [
    verb for verb in VERBS_IR if verb not in {"freír", "reír", "ocurrir", "existir", "consistir", "evadir", "pervivir"}
]
E_TO_IE = frozenset(
    listed("""
    sembrar confesar negar regar fregar plegar alentar enterrar atravesar ascender digerir herir hervir arrepentir
    acrecentar acertar apretar calentar cerrar comenzar despertar empezar gobernar merendar pensar recomendar
    sentar temblar atender defender encender entender extender perder advertir convertir divertir invertir mentir
    preferir referir requerir sentir sugerir transferir
""")
)
O_TO_UE = frozenset(
    listed("""
    demostrar aprobar almorzar acordar acostar morder apostar colgar comprobar contar encontrar esforzar mostrar
    probar recordar reforzar renovar rodar rogar soltar sonar soñar volar devolver mover resolver volver dormir
    morir jugar
""")
)
E_TO_I = frozenset(
    listed("""
    impedir competir conseguir corregir despedir elegir medir pedir perseguir rendir repetir seguir servir vestir
""")
)
# Irregular verbs: command to “tú”, command to “usted”, present with “tú”, wish with “tú”.
IRREGULAR = (
    ("haz", "haga", "haces", "hagas"),
    ("ven", "venga", "vienes", "vengas"),
    ("pon", "ponga", "pones", "pongas"),
    ("sal", "salga", "sales", "salgas"),
    ("di", "diga", "dices", "digas"),
    ("ten", "tenga", "tienes", "tengas"),
    ("sé", "sea", "eres", "seas"),
    ("ve", "vaya", "vas", "vayas"),
    ("está", "esté", "estás", "estés"),
    ("da", "dé", "das", "des"),
    ("ve", "vea", "ves", "veas"),
    ("oye", "oiga", "oyes", "oigas"),
    ("trae", "traiga", "traes", "traigas"),
    ("sabe", "sepa", "sabes", "sepas"),
    ("puede", "pueda", "puedes", "puedas"),
    ("quiere", "quiera", "quieres", "quieras"),
    ("ha", "haya", "has", "hayas"),
    ("mantén", "mantenga", "mantienes", "mantengas"),
    ("obtén", "obtenga", "obtienes", "obtengas"),
    ("detén", "detenga", "detienes", "detengas"),
    ("ríe", "ría", "ríes", "rías"),
    ("propón", "proponga", "propones", "propongas"),
    ("dispón", "disponga", "dispones", "dispongas"),
    ("cae", "caiga", "caes", "caigas"),
    ("anda", "ande", "andas", "andes"),
    ("sonríe", "sonría", "sonríes", "sonrías"),
    ("prevén", "prevenga", "previenes", "prevengas"),
)
# Told by their sound alone: other forms of “tú” and “vos”.
INFORMAL_VERBS = listed("""
    eres estás has vas sabes puedes quieres tienes vienes haces dices pones oyes traes ibas tenías podías querías
    hacías sabías decías venías estabas habías debías necesitabas buscabas pensabas esperabas podrías querrías
    deberías tendrías harías serías habrías estarías vendrías dirías irías preferirías fuiste hiciste dijiste
    viniste pudiste quisiste tuviste estuviste pusiste supiste trajiste anduviste diste viste fueras pudieras
    quisieras tuvieras hicieras hubieras estuvieras supieras sos tenés podés querés sabés hacés decís venís creés
    ponés vení poné salí andá registrate suscribite inscribite fijate acordate sentate quedate unite animate
    sumate enterate llamanos escribinos contactanos visitanos decime decinos contame contanos mirá dale sois
    estáis habéis tenéis podéis queréis vais hacéis sabéis veis dais debéis soléis
""")
ENDINGS_INFORMAL = listed("erás arás irás drás brás áis éis asteis isteis aréis eréis iréis")
NOT_INFORMAL_ENDINGS = listed("""
    dieciséis veintiséis treintaiséis atrás detrás jamás quizás demás compás además seis béisbol barrabás tras
    satanás beisbol
""")
PRETERITE_HOMOGRAPHS = frozenset(
    listed("""
    contraste desgaste baste gaste triste chiste existe insiste asiste resiste persiste viste subiste paste traste
    engaste arraste subaste consiste
""")
)
# Forms of “tú” that are nouns or other forms as well.
HOMOGRAPHS = frozenset(
    listed("""
    almacenes barras batas bates casas cazas crías cuestiones culpas denuncias descartes enchufes enteras
    entrevistas estaciones etiquetas fallas filmes juras ligas pelas pisas planchas promociones reacciones
    relaciones renuncias salvas sospechas arranques arrastres apliques cancelas despegues empujes fabricas causas
    dominas elevas frotas odias limites cultivas plantees apartes retoques lances agendas alegres ayudas bebés
    calientes calles charlas cheques cobras cometas conquistas conservas controles detalles disculpas escalas
    firmes gestiones mejoras mejores presiones proporciones recompensas rías selecciones señales soluciones tardes
    temas valores quemas peleas apuntes acercas apuestas bajas buscas cambias canjeas cargas celebras cenas
    cocinas colas comas compras consultas contactas copias cortas cosas cruzas cuentas cuidas curas dudas
    descargas donas editas encargas entradas entras entregas esperas facturas fijas firmas formas fundas ganas
    giras gastas grabas guardas guías hablas hallas juntas juegas lanzas letras liquidas listas llamas llenas
    llevas llegas luchas mandas marcas mezclas metas miras montas muestras muevas multas notas obras ordenas
    paradas paras partes pasas pegas penas pesas pescas piensas pintas plantas preguntas prendas presas prestas
    programas promesas pruebas puntas quejas recargas rebajas reformas regalas registras rentas reparas reservas
    respuestas restas retiradas revistas ruedas sacas saltas señas señalas sientas siembras sueltas sumas subes
    tapas tardas tiras tocas tomas traes tratas unas ventas vendas visitas vistas vivas votas vuelas vueltas une
    unes ves sales pones cortes viajes informes pases bailes cobres cierres toques cargues dones enlaces alcances
    avances ajustes aportes ataques coches choques cites combates costes debates dobles embarques empates enfoques
    ensayes escapes golpes importes llaves montes nombres peines poses portes recortes reportes rescates saques
    soportes transportes cruces sobres trates amas mimas atrapas captas centras citas compitas creas dedicas dejas
    dietas destacas doblas enfocas ingresas inspiras iniciasdejes debes limpias limpies planas plantes presentes
    sientes siente sirvas crees leas lees pagas rezas duermas partas veas seas des coses metes mides midas pides
    pidas sigas sirves sonadas sueñas ordenes marques notes tomes entrenas facilitas activas completas correctas
    externas inviertas refrescas relajas secas sanas separas tildas vacías válidas validas varias varías ubicas
    recetas repasas mueves rompas rompes emplea empleas apagas restes sumes
""")
) - frozenset(
    listed("""
    buscas hablas llegas debes crees lees entras piensas llevas ganes sientes juegas esperas sales llamas pagas
    regalas miras sacas tomas viajas vives vuelas creas necesitas ayudas pides dejas subes ahorras olvidas cambias
    metes mides pones unes rompes mueves sirves tocas tardas ves tratas gastas sueñas traes sigas leas tomes
    hallas
""")
)
# Commands to “tú” that a sentence about a third person seldom opens with.
COMMANDS = frozenset(
    listed("""
    descubre disfruta aprovecha haz elige explora consigue encuentra ahorra llama escribe responde confirma
    actualiza mira comparte participa sigue busca recuerda aprende empieza comienza pide envía ingresa completa
    rellena revisa comprueba verifica introduce selecciona pulsa toca inicia ven pon di ten sal sé conoce accede
    añade agrega crea regala gana únete imagina piensa espera deja dale oye vive viaja vuela relájate juega lee
    usa utiliza olvida evita prepara organiza personaliza configura instala diseña renueva recupera recibe obtén
    solicita activa abre cierra cuida cambia mejora termina repite invita sube baja entra vuelve prueba ve avisa
    date échale anima suma canjea recarga paga guarda elimina apúntate escoge escucha presiona desliza haznos
    cuéntame dinos déjanos recoge consulta visita compra reserva descarga regresa ayuda corre atrévete contacta
    contesta pregunta suscríbete regístrate perdona disculpa celebra estrena saborea siente sueña vota valora
    opina comenta copia pega inserta escanea muestra lleva trae
""")
) | {"oye"}
NOUN_COMMANDS = frozenset(
    listed("""
    casa caza cría culpa denuncia entrevista estima etiqueta falla honra liga plancha renuncia sospecha salva
    crítica agenda conquista escala guía procura recompensa rueda mejora pelea merienda gira ama lava pega quema
    habla compra reserva visita consulta descarga entrega ayuda pregunta llama marca nota prueba cuenta toma firma
    carga copia muestra cocina cena guarda baja pasa planta programa rebaja recarga reforma renta suma para obra
    busca espera gana cambia sal di ve corta duda lista regla canta forma factura baila cobra charla danza cita
    cura fuerza junta llave lucha manda meta mezcla monta multa pesa pesca pinta plaza presta queja resta saca
    salta seña suelta tapa tira toca trata vela venta vista vuelta deja sobre anima conserva crea encuesta una
    viva vende pon da completa activa libre presenta apuesta contrata valida limpia separa seca centra oferta
    resume siembra vota respuesta ingresa sabe puede quiere ha está cae
""")
)
FORMAL_HOMOGRAPHS = frozenset(
    listed("""
    barra bata descarte despegue empuje enchufe filme acuse arranque detalle lance apunte arrastre agarre aguante
    entre sobre viaje informe corte pase cruce baile cobre cierre toque cargue done avance alcance aporte ajuste
    ataque choque cite combate coste desgaste doble embarque empate enfoque enlace escape golpe importe libre
    monte nombre parte peine pose porte recorte reporte rescate saque soporte transporte trate vuelque coma venda
    prenda una vista viva tienda parta mida siente sirva sea haya pueda este esté corra note deje marque pague
    sabe mande plante presente salte suba trabe use vote forme firme funda dé vaya venga quede baste ande copie
    ordene resalte rode reste sume suene tire disfrute pese sienta permita cosa cose emita incluya dependa existe
    llueva
""")
) - frozenset(listed("deje pague suba venga disfrute use vaya corra marque firme saque vote copie incluya"))
COMMAND_CUES = frozenset(
    listed("""
    bienvenido bienvenida bienvenidos fino el la los las un una unos unas lo le les su sus tu tus ya ahora aquí
    hoy en con nuestro nuestra nuestros nuestras más mi mis nos me este esta estos estas ese esa cualquier todo
    toda todos todas al a hasta desde antes después online gratis sin para por como cuanto cada 0 dos tres cuatro
    cinco diez otra otro siempre nunca también bien clic directamente fácilmente primero qué cómo dónde si que
    mejor
""")
)
NOUN_CUES = frozenset(
    listed("""
    en con más al a para por de sin como que hasta desde si gratis online bien cada siempre también mejor
""")
)
OPENERS = frozenset(
    listed("""
    y pero por favor ya ahora además también aquí así entonces luego después hoy solo sólo simplemente no hola oye
    ahí primero recuerde tampoco igualmente bueno vale claro sí gracias nunca siempre desde
""")
)
INTERROGATIVES = frozenset(listed("qué cómo dónde cuándo cuál cuáles quién cuánto cuánta cuántos cuántas adónde por"))
CONJUNCTIONS = frozenset(listed("si como cuando cuanto donde"))
BETWEEN = frozenset(
    listed("""
    no ya se lo la los las le les me nos te así aún todavía también nunca alguna vez siempre y o pero
""")
)
SUBJECTS = frozenset(listed("él ella ellos ellas alguien nadie uno yo tú"))
PERSONS = frozenset(
    listed("""
    autores colaboradores editores visitantes vecinos alumnos padres cliente él ella ellos ellas clientes usuario
    usuarios usuaria persona personas quien quienes alguien nadie cada hombre mujer chico chica niño niña
    niños madre padre hijo hija hermano hermana amigo amiga profesor médico director presidente autor
    artista gente todos jugador escritor actor actriz perro gato uno señora
    señor doctor novio novia marido esposa abuela abuelo jefe trabajador empleado pasajero viajero juan maría ana
    carlos luis pedro pablo josé
""")
)
# Third person with the reader as the likely subject: in questions …
ASKED_VERBS = listed("""
    estaría sería iría tendría podría sabría vendría haría diría querría habría pondría tenía podía sabía quería
    hacía decía iba era estaba venía tendrá podrá sabrá vendrá hará dirá querrá estará será irá verá fue dio
    estuvo nació hizo vino puso pidió sintió prefirió durmió siguió eligió tiene puede quiere desea necesita sabe
    conoce busca prefiere recuerda cree piensa está ha va viene vive trabaja habla dice hace ve quisiera desearía
    necesitaría vio tuvo recibió compró probó probará llegó leyó oyó escuchó visitó viajó gusta encontró perdió
    olvidó pensó pudo quiso suele usa utiliza lee juega come bebe viaja compra paga espera acepta permite ayuda
    acuerda llama siente encuentra gustaría dispone cuenta sigue lleva sueña planea opina considera debe dejó
    había vivía entiende comprende imagina interesa parece dedica preocupa refiere apetece molesta importa duele
    sale vuelve queda tomó toma mira vende estudia recibirá olvida pierde recomienda recomendaría disfruta
    disfrutó ama odia
""")
# … in conditions …
CONDITIONAL_VERBS = listed("""
    tiene puede quiere desea necesita sabe conoce busca prefiere recuerda cree piensa está ha va vive trabaja
    habla dispone decide acepta recibe utiliza usa compra paga viaja reserva olvida encuentra contrata cambia
    pierde solicita elige sigue lleva dese deseara quisiera pudiera tuviera necesitara prefiriera hubiera detecta
    continúa realiza gusta interesa apetece parece considera viene llega sale vuelve quiera desee pueda necesite
    prefiera tenga reciba llegue haya termine encuentre esté ve observa nota experimenta presenta llama envía
    introduce activa cancela compre viaje reserve guste convenga siente indica comenta menciona dice imagina
    entiende comprenderá sabrá verá podrá
""")
# … and at the beginning of a statement.
INITIAL_VERBS = listed("""
    puede podrá deberá recibirá encontrará tendrá disfrutará obtendrá ahorrará verá podría debería necesita
    necesitará tendría sabrá dispone dispondrá conseguirá descubrirá pagará contará accederá ganará debe
""")
PARTICIPLES_OF_READERS = frozenset(
    listed("""
    ido venido salido recibido realizado solicitado elegido olvidado comprado reservado completado iniciado
    cambiado contratado seleccionado introducido ganado conseguido alcanzado superado obtenido agotado acumulado
    cancelado activado indicado aceptado rechazado visto pensado probado oído leído estado tenido hecho dicho
    podido querido vuelto viajado visitado llegado notado intentado perdido terminado decidido abierto escrito
    enviado pagado confirmado añadido dejado encontrado llamado hablado escuchado trabajado jugado comido vivido
    estudiado usado
""")
)
HELPER_VERBS = frozenset(listed("puede podrá podría debe deberá debería"))
IMPERSONAL_AFTER_HELPER = frozenset(
    listed("""
    ser haber parecer que llover suceder ocurrir pasar existir tratarse resultar deberse tardar
""")
)
WISHES = listed("""
    tenga pase disfrute descanse encuentre pueda quiera desee necesite prefiera reciba sepa esté haya conozca
    considere mejore vuelva viva siga cumpla
""")
# First persons that do something for the reader: “le informamos”, “le recuerdo”.
SERVICE_VERBS = frozenset(
    listed("""
    informamos recordamos ofrecemos agradecemos rogamos invitamos ayudamos saludamos enviamos comunicamos
    confirmamos deseamos damos pedimos presentamos proponemos atendemos esperamos contactaremos enviaremos
    informaremos llamaremos avisaremos ayudaremos responderemos mantendremos recomendamos garantizamos adjuntamos
    escribimos felicitamos regalamos aconsejamos solicitamos devolveremos reembolsaremos facilitamos mostramos
    explicamos hemos notificamos avisamos contamos traemos asesoramos acompañamos animamos indicamos mandamos
    queremos gustaría agradezco recuerdo informo ruego envío ofrezco escribo deseo pido aseguro recomiendo
    aconsejo sugiero invito agradecería agradeceríamos ayudaré llamaré enviaré diré explicaré daré
""")
)
ENCLITIC_VERBS = frozenset(
    listed("""
    hacer formular plantear ayudar informar atender ofrecer recordar servir contactar enviar agradecer comunicar
    saludar ver dar decir llamar pedir mantener facilitar invitar conocer asesorar acompañar garantizar escuchar
    avisar felicitar brindar proporcionar molestar preguntar explicar contar recomendar
""")
)
READER_NOUNS = frozenset(
    listed(""" propuesta idea ideas pregunta preguntas duda dudas llamada decisión elección sugerencia carta necesidades
    tiempo sitio firma suscripción aprobación biblioteca plato talla pedido pedidos cuenta compra compras reserva
    contraseña correo dirección teléfono consulta solicitud tarjeta factura facturas envío paquete confianza
    paciencia comprensión colaboración opinión visita interés cita perfil pago pagos datos navegador dispositivo
    móvil ordenador hogar vehículo coche seguro póliza contrato equipaje vuelo viaje habitación estancia mensaje
    respuesta experiencia fidelidad apellido apellidos tarifa plan línea saldo puntos regalo descuento cupón
    carrito cesta bolsa entrada entradas billete billetes asiento embarque mascota familia empresa negocio tienda
    tranquilidad comodidad salud bienestar disposición alcance medida gusto favor próximo próxima primera primer
    nuevo nueva atención amabilidad preferencia preferencias bandeja sesión contribución participación comentario
    comentarios sugerencias valoración incidencia reclamación caso petición inscripción matrícula membresía
    pasaporte dni email identidad usuario ayuda
""")
)
# Forms made by rule that commands are never made of.
NOT_COMMANDS = frozenset(
    listed("""
    adelante alegre aparte caliente calle cheque tarde tema meta muera nada queda debate bebé bebe una calma está
    puede quiere sabe ha cae necesita ve di sé esté dé para debe cree teme haya pueda ría ríe ves parte depende
""")
)
ARTICLES = frozenset(listed("el la los las mi mis nuestro nuestra este esta ese esa"))
SALUTATIONS = listed("estimado estimada estimados estimadas apreciado apreciada")
TITLES = listed("señores señoras señorías señor señora señorita sr sra don doña caballero")
BEFORE_TITLE = frozenset(listed("hola gracias sí no buenas buenos tardes días noches estimado estimada"))
CLITICS = frozenset(listed("se lo la le les los las nos me"))
BEFORE_COMMAND = OPENERS | CLITICS
INFORMAL_OPENERS = OPENERS - {"no", "nunca", "siempre"}
NEAR_OPENERS = frozenset(listed("y por favor ahora entonces pero ya"))
# “¡Venga!” cheers on anybody.
EXCLAMATIONS = frozenset(listed("venga vaya sea diga viva"))
OTHER_SUBJECTS = frozenset(listed("él ella ellos ellas alguien nadie yo tú"))
BEFORE_SECOND_PERSON = frozenset(listed("si cuando qué cómo dónde me nos se quien cuánto"))
BEFORE_WISH = frozenset(
    listed("""
    esperamos deseamos queremos espero deseo para caso de lamentamos lamento sentimos siento alegra alegramos
    alegro encanta gracias
""")
)
NOT_BEFORE_THIRD = frozenset(listed("te os usted él ella"))
DATIVE_VERBS = frozenset(
    listed("""
    gustan gustará gustarán gustó interesan viene va apetecen parecen encanta encantará encantan agrada conviene
    convendría gusta gustaría parece interesa apetece molesta importa duele preocupa guste convenga parezca
    pareció
""")
)
AFTER_WHAT = frozenset(listed("necesita busca desea quiere merece espera buscaba necesitaba"))
# Verbs of what happens rather than of what somebody does.
EVENT_VERBS = frozenset(
    listed("""
    ocurre pasa sucede existe cuesta empieza comienza termina acaba funciona dura queda sirve falta consiste basta
    depende suele cierra abre empezó comenzó terminó pasó costó duró funcionó pasaba funcionaba costaba
""")
)
EVENT_PARTICIPLES = frozenset(
    listed("""
    llegado salido ido venido nacido empezado terminado pasado ocurrido vuelto cambiado abierto perdido
""")
)
HAVINGS = frozenset(listed("razón derecho acceso mensaje mensajes notificaciones pendiente suerte cuidado cuenta"))
READERS_ARE = frozenset(
    listed("""
    cliente miembro socio socia fan aficionado aficionada propietario titular mayor usted
""")
)
READER_STATES = frozenset(
    listed("""
    listo lista seguro segura de cansado cansada interesado interesada preparado preparada contento satisfecho
    satisfecha usted hoy bien dispuesto dispuesta familiarizado
""")
)
INFINITIVES = ("r", "rlo", "rla", "rlos", "rlas", "rle", "rles", "rme", "rnos")
STEMS_IN_I = frozenset(listed("ampliar desafiar criar enviar guiar confiar esquiar vaciar variar enfriar"))
STEMS_IN_U = frozenset(listed("continuar situar evaluar actuar efectuar graduar reunir"))
NOT_JOINED = frozenset(listed("velas véase véanse trátese delas dela sales veles vela dese"))
IRREGULAR_PLURAL_COMMANDS = listed("haced venid poned decid salid tened sed id ved")
SERVED_DIRECTLY = frozenset(listed("esperamos invitamos atendemos contactaremos"))
PREPOSITIONS = frozenset(
    listed("""
    en desde con para después antes tras a por según mediante durante sin hasta al del de dentro gracias
""")
)
BEFORE_INITIAL = OPENERS | frozenset(listed("se nos lo la los las le les me no"))
WHICH = frozenset(listed("qué cuál cuáles cuánto cuánta cuántos cuántas"))
US = frozenset(listed("nos nuestro nuestra nuestros nuestras gracias"))
PRESUMED_INITIAL_VERBS = listed("ha tiene sabe imagina quiere desea prefiere recuerda cree conoce")
ENDINGS_WITH_LE = listed("arle erle irle arles erles irles ándole éndole ándoles éndoles")
ENDINGS_WITH_TE = listed("arte erte irte ártelo értelo írtelo ártela ándote éndote")
NOT_WITH_TE = frozenset(
    listed("""
    arte parte marte aparte descarte encarte baluarte estandarte comparte reparte imparte departe harte ensarte
    duarte iriarte suerte muerte fuerte inerte advierte convierte divierte invierte revierte vierte despierte
    acierte cierte subvierte pervierte inserte oferte alerte concierte deserte huarte malparte contraparte dúarte
""")
)
REFLEXIVE_VERBS = frozenset(
    listed("""
    imagina acuerda siente encuentra olvida preocupa refiere llama dedica interesa decide cree sintió acordó
""")
)
OPINIONS = frozenset(
    listed("""
    creo supongo imagino veo sé pienso seguro entiendo espero parece noto siento comprendo segura dice dicen oído
    visto
""")
)
IRREGULAR_FIRST_PERSONS = listed("""
    hago doy pongo traigo digo vengo tengo puedo quiero sirvo pido sigo ofrezco agradezco
""")
SERVED_BY_OTHERS = frozenset(
    listed("""
    desea ofrece permite ayuda invita agradece informa recuerda espera garantiza brinda atenderá permitirá ayudará
    llamará enviará ofrecerá avisará informará dará acompañará asesorará recomendamos atiende responderá explicará
    mostrará
""")
)
FORMAL_PHRASES = listed("créame créanos créanme dese")
INFORMAL_PHRASES = listed("créeme créenos créetelo")
BRANDS = frozenset(listed("empresa equipo compañía tienda ciudad país gobierno fábrica marca"))
