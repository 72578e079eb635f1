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
    amar analizar animar anotar anular apagar apartar aplicar apostar apoyar apreciar aprovechar apuntar archivar
    arrastrar arreglar arriesgar asegurar atrapar aumentar autorizar avanzar avisar ayudar bailar bajar bañar
    besar bloquear borrar bromear bucear buscar calcular calentar calmar callar cambiar caminar cancelar canjear
    cantar captar cargar celebrar cenar centrar cerrar charlar chatear checar citar cobrar cocinar colaborar
    colgar colocar combinar comentar comenzar compaginar comparar completar comprar comprobar comunicar concentrar
    conectar confiar configurar confirmar conquistar conservar considerar consultar contactar contar contestar
    contratar controlar copiar cortar coser crear cruzar cuidar curar debutar declarar dedicar dejar desactivar
    desarrollar desayunar descansar descargar desconectar desear deslizar desplazar despertar despreocupar
    destacar destapar detallar devorar dibujar dictar digitalizar disculpar diseñar disfrutar doblar donar
    duplicar echar editar efectuar ejecutar eliminar empezar emplear enamorar encargar encontrar enfocar enseñar
    ensayar entrar entregar entrenar enviar escalar escanear escapar escuchar esforzar especificar esperar esquiar
    estrenar estudiar evaluar evitar examinar experimentar explicar explorar exportar expresar facilitar facturar
    felicitar fijar filtrar finalizar financiar firmar formar formular fotografiar frenar ganar garantizar gastar
    gestionar girar grabar gritar guardar guiar hablar hallar identificar iluminar imaginar indagar indicar
    informar ingresar iniciar insertar inspirar instalar intentar intercambiar interactuar invitar inventar
    investigar jugar juntar jurar lanzar lavar levantar limpiar liquidar llamar llegar llenar llevar llorar
    localizar lograr luchar madrugar mandar manejar marcar matricular mejorar memorizar mencionar meditar merendar
    mezclar mirar modificar mojar montar mostrar nadar navegar necesitar negociar notar notificar observar ocultar
    olvidar opinar optar ordenar organizar otorgar pagar parar parquear participar pasar pasear patinar pedalear
    pegar peinar pelear pensar perdonar personalizar pesar pescar planear planificar plantar practicar preguntar
    preocupar preparar presentar presionar prestar probar procurar programar prolongar pronunciar proporcionar
    provocar publicar pulsar quedar quejar quemar quitar reactivar realizar rebajar recargar rechazar reclamar
    recolectar recomendar recompensar reconectar recordar recuperar redactar redondear reembolsar reflexionar
    reforzar refrescar regalar registrar regresar regular reiniciar relajar rellenar remar renovar rentar reparar
    repasar reportar representar reservar respetar respirar restar restaurar resaltar retirar retocar retomar
    retrasar reutilizar revisar rezar rodar rogar sacar saltar saludar sanar seleccionar sentar señalar separar
    simplificar sincronizar sintonizar situar soltar solicitar solucionar sonar soñar soportar subrayar sumar
    superar tapar tardar teclear telefonear temblar terminar testear tirar tocar tomar trabajar traspasar
    trasladar tratar triunfar ubicar usar utilizar vaciar validar valorar variar verificar viajar vigilar visitar
    visualizar volar votar
""")
VERBS_ER = listed("""
    emprender suspender ascender morder socorrer absorber tejer barrer nacer acceder agradecer aparecer aprender
    atender beber comer cometer comprender compadecer conceder conocer correr coser crecer creer deber defender
    depender desaparecer devolver encender entender escoger esconder establecer extender favorecer fortalecer leer
    merecer meter mover obedecer ofrecer permanecer perder poseer pretender prender proceder prometer proteger
    recoger reconocer recorrer resolver responder romper someter sorprender temer toser vencer vender volver
""")
VERBS_IR = listed("""
    sufrir impedir difundir fingir suprimir exhibir presidir batir escupir digerir herir hervir arrepentir agredir
    abrir aburrir acudir admitir advertir añadir aplaudir asistir asumir compartir competir concluir conducir
    confundir conseguir consumir construir contribuir convertir corregir cubrir cumplir debatir decidir definir
    descubrir despedir dirigir discutir disminuir distinguir distribuir divertir dividir dormir elegir emitir
    escribir exigir expandir fundir hundir imprimir incluir incumplir inscribir insistir introducir invertir
    interrumpir invadir medir mentir morir nutrir omitir partir pedir percibir permitir perseguir persistir
    preferir prevenir producir prohibir pulir reabrir recibir reducir referir remitir rendir repartir repetir
    requerir residir resistir resumir reunir revivir seducir seguir sentir servir sobrevivir subir sugerir
    suscribir sustituir transmitir traducir transferir unir vestir vivir
""")
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
    sueles solías eres estás has vas sabes puedes quieres tienes vienes haces dices pones oyes traes ibas tenías
    podías querías hacías sabías decías venías estabas habías debías necesitabas buscabas pensabas esperabas
    podrías querrías deberías tendrías harías serías habrías estarías vendrías dirías irías preferirías fuiste
    hiciste dijiste viniste pudiste quisiste tuviste estuviste pusiste supiste trajiste anduviste diste viste
    fueras pudieras quisieras tuvieras hicieras hubieras estuvieras supieras sos tenés podés querés sabés hacés
    decís venís creés ponés vení poné salí andá registrate suscribite inscribite fijate acordate sentate quedate
    unite animate sumate enterate llamanos escribinos contactanos visitanos decime decinos contame contanos mirá
    dale sois estáis habéis tenéis podéis queréis vais hacéis sabéis veis dais debéis soléis
""")
ENDINGS_INFORMAL = listed("erás arás irás drás brás áis éis asteis isteis aréis eréis iréis")
NOT_INFORMAL_ENDINGS = listed("""
    dieciséis veintiséis treintaiséis atrás detrás jamás quizás demás compás además seis béisbol barrabás tras
    satanás beisbol
""")
PRETERITE_HOMOGRAPHS = frozenset(listed("subiste"))
# Forms of “tú” that are nouns or other forms as well.
HOMOGRAPHS = frozenset(
    listed("""
    seas des veas rías almacenes barras batas bates casas cazas crías cuestiones culpas denuncias descartes
    enchufes enteras entrevistas estaciones etiquetas fallas filmes juras ligas pelas pisas planchas promociones
    reacciones relaciones renuncias salvas sospechas arranques arrastres apliques cancelas despegues empujes
    fabricas dominas elevas odias limites cultivas plantees apartes retoques lances agendas alegres bebés
    calientes calles charlas cheques cobras cometas conquistas conservas controles detalles disculpas escalas
    firmes gestiones mejoras mejores presiones proporciones recompensas selecciones señales soluciones tardes
    temas valores quemas peleas apuntes acercas apuestas bajas canjeas cargas celebras cenas cocinas comas compras
    consultas contactas copias cortas cosas cruzas cuentas cuidas curas dudas descargas donas editas encargas
    entregas facturas fijas firmas formas fundas ganas giras grabas guardas guías juntas lanzas liquidas llenas
    luchas mandas marcas mezclas metas montas muestras muevas notas ordenas paras partes pasas pegas pesas pescas
    pintas plantas preguntas prendas prestas programas pruebas quejas recargas rebajas registras rentas reparas
    reservas restas ruedas saltas señalas sientas siembras sueltas sumas tapas tiras unas vendas visitas vistas
    vivas votas cortes viajes informes pases bailes cobres cierres toques cargues dones alcances avances ajustes
    ataques cites debates dobles enfoques ensayes escapes montes nombres peines recortes reportes saques soportes
    cruces trates amas atrapas captas centras citas compitas dedicas destacas doblas enfocas ingresas inspiras
    limpias limpies plantes presentes sirvas rezas duermas partas coses midas pidas ordenes marques notes entrenas
    facilitas activas completas inviertas refrescas relajas secas sanas separas vacías validas varías ubicas
    repasas rompas empleas apagas restes sumes
""")
)
# Commands to “tú” that a sentence about a third person seldom opens with.
COMMANDS = frozenset(
    listed("""
    descubre disfruta aprovecha haz elige explora consigue encuentra ahorra llama escribe responde confirma
    actualiza mira comparte participa sigue busca recuerda aprende empieza comienza pide envía ingresa completa
    rellena revisa comprueba verifica introduce selecciona pulsa toca inicia ven pon ten sal conoce accede añade
    agrega crea regala gana imagina piensa espera deja oye vive viaja vuela juega lee usa utiliza olvida evita
    prepara organiza personaliza configura instala diseña renueva recupera recibe obtén solicita activa abre
    cierra cuida cambia mejora termina repite invita sube baja entra vuelve prueba avisa anima suma canjea recarga
    paga guarda elimina escoge escucha presiona desliza recoge consulta visita compra reserva descarga regresa
    ayuda corre contacta contesta pregunta perdona disculpa celebra estrena siente sueña vota valora opina comenta
    copia pega inserta escanea muestra lleva trae
""")
) | {"oye"}
NOUN_COMMANDS = frozenset(
    listed("""
    casa caza cría culpa denuncia entrevista estima etiqueta falla honra liga plancha renuncia sospecha salva
    agenda conquista escala guía procura recompensa rueda mejora pelea merienda gira ama lava pega quema habla
    compra reserva visita consulta descarga entrega ayuda pregunta llama marca nota prueba cuenta toma firma carga
    copia muestra cocina cena guarda baja pasa planta programa rebaja recarga renta suma busca espera gana cambia
    sal corta duda canta forma factura baila cobra charla cita cura junta lucha manda mezcla monta pesa pesca
    pinta presta queja resta saca salta suelta tapa tira toca trata deja anima conserva crea vende pon da completa
    activa presenta apuesta contrata valida limpia separa seca centra resume siembra vota ingresa
""")
)
FORMAL_HOMOGRAPHS = frozenset(
    listed("""
    sea ande siente vista viva barra bata descarte despegue empuje enchufe filme acuse arranque detalle lance
    apunte arrastre agarre aguante entre viaje informe corte pase cruce baile cobre cierre toque cargue done
    avance alcance ajuste ataque cite doble enfoque escape monte nombre peine recorte reporte soporte trate coma
    venda prenda parta mida sirva note mande plante presente salte forme funda quede ordene resalte reste sume
    suene tire pese sienta permita cosa emita dependa
""")
)
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
    usuarios usuaria persona personas quien quienes alguien nadie cada hombre mujer chico chica niño niña niños
    madre padre hijo hija hermano hermana amigo amiga profesor médico director presidente autor artista gente
    todos jugador escritor actor actriz perro gato uno señora señor doctor novio novia marido esposa abuela abuelo
    jefe trabajador empleado pasajero viajero juan maría ana carlos luis pedro pablo josé
""")
)
# Third person with the reader as the likely subject: in questions …
ASKED_VERBS = listed("""
    suele solía estaría sería iría tendría podría sabría vendría haría diría querría habría pondría tenía podía
    sabía quería hacía decía iba era estaba venía tendrá podrá sabrá vendrá hará dirá querrá estará será irá verá
    fue dio estuvo nació hizo vino puso pidió sintió prefirió durmió siguió eligió tiene puede quiere desea
    necesita sabe conoce busca prefiere recuerda cree piensa está ha va viene vive trabaja habla dice hace ve
    quisiera desearía necesitaría vio tuvo recibió compró probó probará llegó leyó oyó escuchó visitó viajó gusta
    encontró perdió olvidó pensó pudo quiso usa utiliza lee juega come bebe viaja compra paga espera acepta
    permite ayuda acuerda llama siente encuentra gustaría dispone cuenta sigue lleva sueña planea opina considera
    debe dejó había vivía entiende comprende imagina interesa parece dedica preocupa refiere apetece molesta
    importa duele sale vuelve queda tomó toma mira vende estudia recibirá olvida pierde recomienda recomendaría
    disfruta disfrutó ama odia
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
    listed("""
    propuesta idea ideas pregunta preguntas duda dudas llamada decisión elección sugerencia carta necesidades
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
INFORMAL_OPENERS = frozenset(
    listed("""
    oye además ya ahora aquí hoy desde después por también primero y pero favor así entonces luego solo sólo
    simplemente hola ahí recuerde tampoco igualmente bueno vale claro sí gracias
""")
)
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
    favorece favorecen vendría iría gustan gustará gustarán gustó interesan viene va apetecen parecen encanta
    encantará encantan agrada conviene convendría gusta gustaría parece interesa apetece molesta importa duele
    preocupa guste convenga parezca pareció
""")
)
AFTER_WHAT = frozenset(listed("necesita busca desea quiere merece espera buscaba necesitaba"))
# Verbs of what happens rather than of what somebody does.
EVENT_VERBS = frozenset(
    listed("""
    ocurrió sucedió llueve ocurre pasa sucede existe cuesta empieza comienza termina acaba funciona dura queda
    sirve falta consiste basta depende suele cierra abre empezó comenzó terminó pasó costó duró funcionó pasaba
    funcionaba costaba
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
INFINITIVES = tuple(listed("r rlo rla rlos rlas rle rles rme rnos"))
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
BEFORE_INITIAL = OPENERS | frozenset(listed("pronto mañana enseguida se nos lo la los las le les me no"))
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
