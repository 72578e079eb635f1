"""Spanish verbs: infinitives by class, what is irregular, and the forms that are other words as well."""

from shared.voice.registers.lexicon import listed, table

# Verbs by class; the vowel of the stem changes in those of the three lists after them.
VERBS_AR = listed("""
    agobiar chillar desconfiar desmayar disimular divorciar emborrachar emigrar ensuciar ilusionar masticar regatear
    trasnochar veranear malinterpretar
    actuar continuar demostrar generar salvar dudar molestar explotar interpretar liberar renunciar ocupar fumar
    atacar criticar negar aprobar denunciar averiguar engañar ignorar ampliar pintar implementar nombrar afirmar
    acordar brindar disparar alimentar elaborar transformar reemplazar afrontar detectar arrancar administrar educar
    limitar conversar plantear convocar culpar elevar dominar incorporar reaccionar casar revelar cultivar fabricar
    promocionar castigar coordinar atravesar fallar acusar clasificar confesar contemplar cuestionar acelerar
    estimular odiar cazar sembrar manifestar imitar tolerar rastrear reflejar almorzar descartar liderar almacenar
    criar pisar sospechar filmar proyectar aspirar honrar alentar empujar lastimar enterar aterrizar ligar enterrar
    asustar depositar despegar lamentar movilizar argumentar acomodar aislar suministrar estimar relacionar motivar
    postular desafiar entrevistar equilibrar secar precisar ejercitar exagerar desbloquear desperdiciar adelgazar
    adorar habitar sujetar desenchufar enchufar desinstalar agitar anticipar atar acariciar afeitar acostar arropar
    abrigar hornear pelar trocear salpimentar remojar estirar inhalar exhalar parpadear maquillar hidratar masajear
    recortar planchar fregar decorar colorear atornillar desmontar engrasar aparcar estacionar desabrochar abrochar
    soplar tuitear postear etiquetar silenciar monitorear digitar clicar abandonar abonar abrazar acabar acampar
    aceptar acercar aclarar acompañar aconsejar activar actualizar adaptar adelantar adivinar admirar adoptar
    agarrar agendar agregar aguantar ahorrar ajustar alcanzar alegrar alojar alquilar amar analizar animar anotar
    anular apagar apartar aplicar apostar apoyar apreciar aprovechar apuntar archivar arrastrar arreglar arriesgar
    asegurar atrapar aumentar autorizar avanzar avisar ayudar bailar bajar bañar besar bloquear borrar bromear
    bucear buscar calcular calentar calmar callar cambiar caminar cancelar canjear cantar captar cargar celebrar
    cenar centrar cerrar charlar chatear checar citar cobrar cocinar colaborar colgar colocar combinar comentar
    comenzar compaginar comparar completar comprar comprobar comunicar concentrar conectar confiar configurar
    confirmar conquistar conservar considerar consultar contactar contar contestar contratar controlar copiar cortar
    coser crear cruzar cuidar curar debutar declarar dedicar dejar desactivar desarrollar desayunar descansar
    descargar desconectar desear deslizar desplazar despertar despreocupar destacar destapar detallar devorar
    dibujar dictar digitalizar disculpar diseñar disfrutar doblar donar duplicar echar editar efectuar ejecutar
    eliminar empezar emplear enamorar encargar encontrar enfocar enseñar ensayar entrar entregar entrenar enviar
    escalar escanear escapar escuchar esforzar especificar esperar esquiar estrenar estudiar evaluar evitar examinar
    experimentar explicar explorar exportar expresar facilitar facturar felicitar fijar filtrar finalizar financiar
    firmar formar formular fotografiar frenar ganar garantizar gastar gestionar girar grabar gritar guardar guiar
    hablar hallar identificar iluminar imaginar indagar indicar informar ingresar iniciar insertar inspirar instalar
    intentar intercambiar interactuar invitar inventar investigar jugar juntar jurar lanzar lavar levantar limpiar
    liquidar llamar llegar llenar llevar llorar localizar lograr luchar madrugar mandar manejar marcar matricular
    mejorar memorizar mencionar meditar merendar mezclar mirar modificar mojar montar mostrar nadar navegar
    necesitar negociar notar notificar observar ocultar olvidar opinar optar ordenar organizar otorgar pagar parar
    parquear participar pasar pasear patinar pedalear pegar peinar pelear pensar perdonar personalizar pesar pescar
    planear planificar plantar practicar preguntar preocupar preparar presentar presionar prestar probar procurar
    programar prolongar pronunciar proporcionar provocar publicar pulsar quedar quejar quemar quitar reactivar
    realizar rebajar recargar rechazar reclamar recolectar recomendar recompensar reconectar recordar recuperar
    redactar redondear reembolsar reflexionar reforzar refrescar regalar registrar regresar regular reiniciar
    relajar rellenar remar renovar rentar reparar repasar reportar representar reservar respetar respirar restar
    restaurar resaltar retirar retocar retomar retrasar reutilizar revisar rezar rodar rogar sacar saltar saludar
    sanar seleccionar sentar señalar separar simplificar sincronizar sintonizar situar soltar solicitar solucionar
    sonar soñar soportar subrayar sumar superar tapar tardar teclear telefonear temblar terminar testear tirar tocar
    tomar trabajar traspasar trasladar tratar triunfar ubicar usar utilizar vaciar validar valorar variar verificar
    viajar vigilar visitar visualizar volar votar encantar importar resultar robar enfrentar equivocar afectar
    causar interesar faltar cansar extrañar alejar acostumbrar complicar golpear operar aportar calificar titular
    enojar impulsar articular designar mediar dañar arrojar mudar acumular tatuar expulsar emocionar impresionar
    desempeñar arruinar decepcionar abordar desnudar condenar ilustrar adecuar chocar concretar disputar relatar
    transportar brillar suicidar alegar evolucionar inclinar asociar indignar narrar congelar traicionar manipular
    tragar burlar abusar retar sacrificar protestar enfadar desatar desviar empeorar hartar multiplicar vacunar
    impactar hinchar ahogar alzar avergonzar graduar apurar alinear manchar obsesionar complementar catalogar
    detestar retratar enlazar bautizar dificultar embarcar reformar asesorar aplastar demorar coleccionar apresurar
    diagnosticar adornar derramar despreciar alargar empeñar aliviar acreditar procesar posicionar patear idear
    picar tramitar platicar hackear regar rascar enfriar volcar madurar jubilar tropezar festejar enganchar regañar
    estropear golear empatar resfriar marear engordar tutear ladrar destinar aparentar enredar bostezar roncar sudar
    bordar contagiar estornudar descolgar vomitar durar costar bastar apretar anunciar rodear integrar implicar
    involucrar amenazar especializar justificar encerrar juzgar secuestrar enfermar orientar inaugurar agotar
    derrotar rescatar insultar respaldar aproximar fomentar clavar heredar premiar demandar encajar agrupar fracasar
    reiterar capacitar torturar perjudicar asaltar inundar atrasar humillar asar maltratar asombrar quebrar
    improvisar interrogar apelar elogiar fascinar frustrar entusiasmar apoderar asomar presenciar auxiliar amargar
    constar espantar incomodar tranquilizar irritar disgustar envidiar razonar suspirar descuidar pinchar resbalar
    fiar conformar marchar duchar gustar funcionar agradar nevar significar
""")
VERBS_ER = listed("""
    emprender suspender ascender morder socorrer absorber tejer barrer nacer acceder agradecer aparecer aprender
    atender beber comer cometer comprender compadecer conceder conocer correr coser crecer creer deber defender
    depender desaparecer devolver encender entender escoger esconder establecer extender favorecer fortalecer leer
    merecer meter mover obedecer ofrecer permanecer perder poseer pretender prender proceder prometer proteger
    recoger reconocer recorrer resolver responder romper someter sorprender temer toser vencer vender volver coger
    convencer ofender acoger envolver padecer carecer remover encoger ceder desconocer doler llover soler parecer
    pertenecer comprometer ejercer complacer conmover florecer envejecer tender suceder apetecer atrever
""")
VERBS_IR = listed("""
    sufrir impedir difundir fingir suprimir exhibir presidir batir escupir digerir herir hervir arrepentir
    agredir abrir aburrir acudir admitir advertir añadir aplaudir asistir asumir compartir competir concluir
    conducir confundir conseguir consumir construir contribuir convertir corregir cubrir cumplir debatir decidir
    definir descubrir despedir dirigir discutir disminuir distinguir distribuir divertir dividir dormir elegir
    emitir escribir exigir expandir fundir hundir imprimir incluir incumplir inscribir insistir introducir
    invertir interrumpir invadir medir mentir morir nutrir omitir partir pedir percibir permitir perseguir
    persistir preferir prevenir producir prohibir pulir reabrir recibir reducir referir remitir rendir repartir
    repetir requerir residir resistir resumir reunir revivir seducir seguir sentir servir sobrevivir subir
    sugerir suscribir sustituir transmitir traducir transferir unir vestir vivir describir surgir destruir
    influir huir reproducir adquirir gruñir deducir desmentir consentir reñir teñir instruir excluir atribuir
    diferir inducir existir ocurrir transcurrir recurrir coincidir concurrir oprimir consistir
""")
E_TO_IE = frozenset(
    listed("""
    acertar acrecentar advertir alentar apretar arrepentir ascender atender atravesar calentar cerrar comenzar
    confesar convertir defender despertar digerir divertir empezar encender entender enterrar extender fregar
    gobernar herir hervir invertir mentir merendar negar pensar perder plegar preferir recomendar referir regar
    requerir sembrar sentar sentir sugerir temblar transferir consentir desmentir diferir tropezar encerrar quebrar
    tender nevar
""")
)
O_TO_UE = frozenset(
    listed("""
    acordar acostar almorzar apostar aprobar colgar comprobar contar demostrar devolver dormir encontrar
    esforzar jugar morder morir mostrar mover probar recordar reforzar renovar resolver rodar rogar soltar sonar
    soñar volar volver costar avergonzar volcar descolgar envolver remover doler llover soler
""")
)
E_TO_I = frozenset(
    listed("""
    competir conseguir corregir despedir elegir impedir medir pedir perseguir rendir repetir seguir servir
    vestir reñir teñir
""")
)
STEMS_IN_I = frozenset(
    listed("ampliar desconfiar confiar criar desafiar desviar enfriar enviar esquiar guiar resfriar vaciar variar")
)
STEMS_IN_U = frozenset(listed("actuar continuar efectuar evaluar graduar reunir situar"))
# Irregular verbs: command to “tú”, wish with “usted”, present with “tú” and with “usted”, he did, he will.
IRREGULAR = table("""
    hacer: haz haga haces hace hizo hará
    deshacer: deshaz deshaga deshaces deshace deshizo deshará
    satisfacer: satisfaz satisfaga satisfaces satisface satisfizo satisfará
    venir: ven venga vienes viene vino vendrá
    prevenir: prevén prevenga previenes previene previno prevendrá
    convenir: convén convenga convienes conviene convino convendrá
    intervenir: intervén intervenga intervienes interviene intervino intervendrá
    poner: pon ponga pones pone puso pondrá
    proponer: propón proponga propones propone propuso propondrá
    disponer: dispón disponga dispones dispone dispuso dispondrá
    suponer: supón suponga supones supone supuso supondrá
    componer: compón componga compones compone compuso compondrá
    salir: sal salga sales sale - saldrá
    decir: di diga dices dice dijo dirá
    tener: ten tenga tienes tiene tuvo tendrá
    mantener: mantén mantenga mantienes mantiene mantuvo mantendrá
    obtener: obtén obtenga obtienes obtiene obtuvo obtendrá
    contener: contén contenga contienes contiene contuvo contendrá
    detener: detén detenga detienes detiene detuvo detendrá
    ser: sé sea eres es fue será
    ir: ve vaya vas va fue irá
    estar: está esté estás está estuvo estará
    dar: da dé das da dio dará
    ver: ve vea ves ve vio verá
    prever: prevé prevea prevés prevé previó preverá
    oír: oye oiga oyes oye oyó oirá
    traer: trae traiga traes trae trajo traerá
    atraer: atrae atraiga atraes atrae atrajo atraerá
    caer: cae caiga caes cae cayó caerá
    saber: sabe sepa sabes sabe supo sabrá
    poder: puede pueda puedes puede pudo podrá
    querer: quiere quiera quieres quiere quiso querrá
    haber: ha haya has ha hubo habrá
    valer: vale valga vales vale - valdrá
    caber: cabe quepa cabes cabe cupo cabrá
    andar: anda ande andas anda anduvo andará
    conducir: conduce conduzca conduces conduce condujo conducirá
    reír: ríe ría ríes ríe rió reirá
    sonreír: sonríe sonría sonríes sonríe sonrió sonreirá
    freír: fríe fría fríes fríe frió freirá
    bendecir: bendice bendiga bendices bendice bendijo bendecirá
    oler: huele huela hueles huele - -
    adquirir: adquiere adquiera adquieres adquiere - -
""")
IRREGULAR_IMPERFECTS = {"ser": "era", "ir": "iba", "ver": "veía", "prever": "preveía"}
IRREGULAR_FIRST_PERSONS = listed("""
    hago doy pongo traigo digo vengo tengo puedo quiero sirvo pido sigo ofrezco agradezco he voy estoy soy sé veo
    oigo salgo propongo dispongo supongo mantengo conozco creo
""")
IRREGULAR_PLURAL_COMMANDS = listed("haced venid poned decid salid tened sed id ved")
# What things do, and what happens: a noun behind these verbs is their subject.
THING_VERBS = listed("""
    costar valer durar funcionar ocurrir suceder existir faltar consistir bastar depender sonar haber parecer
    significar caber aparecer resultar llover nevar ser estar doler gustar encantar interesar importar
    molestar preocupar convenir sorprender alegrar extrañar apetecer incluir contener ofrecer permitir surgir
    desaparecer
""")
# What both do.
VERBS_OF_CHANGE = listed("""
    empezar comenzar terminar acabar pasar quedar servir cerrar abrir salir llegar crecer morir cambiar tardar
    medir pesar
""")
# What somebody else’s act may be part of: “puede llover”, “va a costar”.
RAISING_VERBS = listed("poder deber ir haber estar soler tener acabar volver empezar llegar")
# What people do without an object.
VERBS_OF_MOTION = listed(
    """
    ir venir volver entrar subir bajar aumentar correr volar nadar dormir reír llorar vivir viajar caminar caer
    mejorar empeorar girar seguir ganar crecer
"""
)
# What people do with something: a name alone behind these is no subject, “¿usa Spotify?”.
VERBS_WITH_OBJECT = listed("""
    conocer usar utilizar leer ver tener visitar probar escuchar comprar preferir recordar buscar descargar instalar
    alquilar elegir recomendar recorrer
""")
# What somebody feels, in Spanish a thing done to them: “le gusta”, “le duele”, “le sale a doce euros”.
DATIVE_VERBS = listed("""
    gustar encantar interesar apetecer parecer importar molestar doler preocupar convenir agradar favorecer
    sorprender alegrar extrañar quedar costar ir venir salir faltar pasar sentar servir ocurrir resultar tocar
    bastar emocionar
""")
# What is done to persons: “la llamo”, “lo atenderemos”.
HUMAN_OBJECT_VERBS = listed("""
    esperar invitar atender contactar llamar conocer ayudar acompañar informar avisar molestar felicitar saludar
    asesorar interrumpir ofender despertar recoger visitar
""")
# What somebody does to themselves; with any other verb “se” means anybody: “se vende”.
REFLEXIVE_VERBS = listed("""
    acordar sentir encontrar llamar dedicar imaginar equivocar preguntar olvidar preocupar ir quedar casar jubilar
    levantar acostar mudar arrepentir quejar referir apuntar inscribir registrar dar enterar divertir aburrir cansar
    enfadar alegrar interesar decidir creer parecer mejorar despertar duchar vestir sentar marchar resfriar atrever
    dirigir suscribir concentrar esforzar enamorar emborrachar asustar emocionar ofender adaptar tranquilizar calmar
    dejar conformar encargar fiar fijar perder despedir cuidar relajar comer tomar poner hacer sorprender molestar
""")
# Those of them that take an object: “¿se imagina la cara que puso?”.
REFLEXIVE_WITH_OBJECT = listed("imaginar comer tomar dejar")
# Told by their sound alone: “vos”, “vosotros”.
INFORMAL_VERBS = listed("""
    sos tenés podés querés sabés hacés decís venís creés ponés vení poné salí andá registrate suscribite inscribite
    fijate acordate sentate quedate unite animate sumate enterate llamanos escribinos contactanos visitanos decime
    decinos contame contanos mirá dale sois estáis habéis tenéis podéis queréis vais hacéis sabéis veis dais debéis
    soléis
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
    acercas activas agendas ajustes alcances alegres almacenes alzas amas apagas aparentes apartes apliques aportes
    apuestas apuntes apures arranques arrastres asesores ataques atrapas avances ayudas bailes bajas barras batas
    bates bebés bordes burlas calientes calles calmas cancelas canjeas captas cargas cargues casas causas cazas
    celebras cenas centras charlas cheques choques cierres citas cites cobras cobres cocinas comas cometas compitas
    completas compras concretas condenas conquistas conservas consultas contactas controles copias cortas cortes
    cosas coses cruces cruzas crías cuentas cuestas cuestiones cuidas culpas cultivas curas debates dedicas demoras
    denuncias derrames des descargas descartes despegues destacas detalles disculpas disputas doblas dobles dominas
    donas dones dudas duermas editas elegías elevas embarques emociones empates empleas empujes encargas enchufes
    enfocas enfoques enganches enlaces ensayes enteras entregas entrenas entrevistas escalas escapes estaciones
    estes etiquetas fabricas facilitas facturas fallas faltas fijas filmes firmas firmes formas frías fundas fías
    ganas gestiones giras grabas guardas guías hinchas ideas ilustres importes informes ingresas inspiras intereses
    inviertas juntas juras lances lanzas ligas limites limpias limpies liquidas llamas llenas luchas manchas mandas
    marcas mareas marques medias mejoras mejores metas mezclas midas montas montes mudas muestras muevas nombres
    notas notes odias ordenas ordenes paras partas partes pasas pases pegas peines pelas peleas pesas pescas pidas
    pintas pisas planchas plantas plantees plantes posiciones preguntas prendas presentes presiones prestas
    programas promociones proporciones protestas pruebas quejas quemas reacciones rebajas recargas recompensas
    recortes reformas refrescas registras relaciones relajas rentas renuncias reparas repasas reportes reservas
    restas restes retoques rezas riñas rompas ruedas rías saltas salvas sanas saques seas secas selecciones separas
    señalas señales siembras sientas sirvas soluciones soportes sospechas suelas sueltas sumas sumes tapas tardes
    temas tiras toques transportes trates ubicas unas vacías validas valores varías veas vendas viajes visitas
    vistas vivas votas razones funciones tiendas amenazas demandas claves marchas derrotas torturas duchas pinches
    nieves conformes rescates contratas presencias encajes envidias quiebras
""")
)
# Commands to “tú” that a sentence about a third person seldom opens with.
COMMANDS = frozenset(
    listed("""
    abre accede activa actualiza agrega ahorra anima aprende aprovecha avisa ayuda añade baja busca cambia
    canjea celebra cierra comenta comienza comparte completa compra comprueba configura confirma conoce consigue
    consulta contacta contesta copia corre crea cuida deja descarga descubre desliza disculpa diseña disfruta
    elige elimina empieza encuentra entra envía escanea escoge escribe escucha espera estrena evita explora gana
    guarda haz imagina ingresa inicia inserta instala introduce invita juega lee llama lleva mejora mira muestra
    obtén olvida opina organiza oye paga participa pega perdona personaliza pide piensa pon pregunta prepara
    presiona prueba pulsa recarga recibe recoge recuerda recupera regala regresa rellena renueva repite reserva
    responde revisa sal selecciona siente sigue solicita sube sueña suma ten termina toca trae usa utiliza
    valora ven verifica viaja visita vota vuela vuelve anda ve intenta procura
""")
)
# Commands to “tú” that are nouns as well: they need a cue.
NOUN_COMMANDS = frozenset(
    listed("""
    activa agenda ama anima apuesta ayuda baila baja busca cambia canta carga casa caza cena centra charla cita
    cobra cocina completa compra conquista conserva consulta contrata copia corta crea cría cuenta culpa cura da
    deja denuncia descarga duda entrega entrevista escala espera estima etiqueta factura falla firma forma gana gira
    guarda guía habla honra ingresa junta lava liga limpia llama lucha manda marca mejora merienda mezcla monta
    muestra nota pasa pega pelea pesa pesca pinta plancha planta pon pregunta presenta presta procura programa
    prueba queja quema rebaja recarga recompensa renta renuncia reserva resta resume rueda saca sal salta salva seca
    separa siembra sospecha suelta suma tapa tira toca toma trata valida vende visita vota falta idea media causa
    presencia marcha reforma demanda llena amenaza protesta derrota condena mancha disputa tortura alza ducha
    envidia burla vacía vacuna marea suicida quiebra demora pica muda borda clava
""")
)
# Commands to “usted” that are nouns as well.
FORMAL_HOMOGRAPHS = frozenset(
    listed("""
    acuse agarre aguante ajuste alcance apunte arranque arrastre ataque avance baile barra bata cargue cierre cite
    cobre coma corte cosa cruce dependa descarte despegue detalle doble done emita empuje enchufe enfoque entre
    escape filme forme funda informe lance mande mida monte nombre note ordene parta pase peine permita pese plante
    prenda presente quede recorte reporte resalte reste salte sea sienta siente sirva soporte suene sume tire toque
    trate venda viaje vista viva transporte clave tienda firme enlace oriente fría nieve conforme borde rescate
    importe aporte saque pinche choque levante empate ilustre salve derrame aplique encaje embarque enganche suela
    riña ligue retoque marche
""")
)
# Forms made by rule that commands are never made of.
NOT_COMMANDS = frozenset(
    listed("""
    adelante alegre aparte bebe bebé cae caliente calle calma cheque cree debate debe depende di dé está esté ha
    haya meta muera nada necesita para parte pueda puede queda quiere ría ríe sabe sé tarde tema teme una ves existe
    ocurre basta dura cuesta duele llueve suele resulta importa parece parezca vale gusta gusten sucede apetece
    funciona nieva significa consiste agrada merece
""")
)
NOT_JOINED = frozenset(listed("dela delas dese sales trátese vela velas veles véanse véase correos"))
# Other words that look like a verb of the third person.
NOT_THIRD = frozenset(listed("para como entre una nada sobre este cada parte tarde calle"))
# What “we” do for somebody: “enviarle”.
OFFERS = listed("""
    ayudar informar atender ofrecer recordar servir contactar enviar agradecer comunicar saludar llamar facilitar
    invitar asesorar acompañar garantizar avisar felicitar brindar proporcionar explicar recomendar
""")
# What one wishes when asked: “cuando quiera”.
OFFERING = frozenset(listed("quiera desee prefiera guste necesite crea"))
# What somebody chooses, or does with a thing: “¿La mochila que compró es impermeable?”
CHOICES = listed(
    "comprar pedir solicitar reservar elegir contratar mencionar ver leer recibir encargar alquilar probar"
)
