"""Spanish words other than verbs for the detection of the register."""

from shared.voice.registers.lexicon import listed

FORMAL = listed("usted vd ud")
FORMAL_PLURAL = listed("ustedes uds vds")
INFORMAL = listed("""
    tú tu ti contigo tus tuyo tuya tuyos tuyas vos vosotros vosotras vuestro vuestra vuestros vuestras
""")
FORMAL_PHRASES = listed("créame créanos créanme dese")
INFORMAL_PHRASES = listed("créeme créenos créetelo")
SALUTATIONS = listed("estimado estimada estimados estimadas apreciado apreciada")
TITLES = listed("señores señoras señorías señor señora señorita sr sra don doña caballero")
BEFORE_TITLE = frozenset(
    listed("""
    bienvenida bienvenido buenas buenos días encantada encantado estimada estimado gracias hola no noches sí
    tardes
""")
)
# Around commands.
COMMAND_CUES = frozenset(
    listed("""
    0 a ahora al antes aquí bien bienvenida bienvenido bienvenidos cada cinco clic como con cualquier cuanto
    cuatro cómo desde después diez directamente dos dónde el en esa ese esta estas este estos fino fácilmente
    gratis hasta hoy la las le les lo los me mejor mi mis más nos nuestra nuestras nuestro nuestros nunca online
    otra otro para por primero que qué si siempre sin su sus también toda todas todo todos tres tu tus un una
    unas unos ya asiento
""")
)
NOUN_CUES = frozenset(
    listed("""
    a al bien cada como con de desde en gratis hasta mejor más online para por que si siempre sin también
""")
)
OPENERS = frozenset(
    listed("""
    además ahora ahí aquí así bueno claro desde después entonces favor gracias hola hoy igualmente luego no
    nunca oye pero por primero recuerde siempre simplemente solo sí sólo también tampoco vale y ya mejor
""")
)
CLITICS = frozenset(listed("la las le les lo los me nos se"))
BEFORE_COMMAND = OPENERS | CLITICS
INFORMAL_OPENERS = frozenset(
    listed("""
    además ahora ahí aquí así bueno claro desde después entonces favor gracias hola hoy igualmente luego oye
    pero por primero recuerde simplemente solo sí sólo también tampoco vale y ya mejor
""")
)
NEAR_OPENERS = frozenset(listed("ahora entonces favor pero por y ya"))
# “¡Venga!” cheers on anybody.
EXCLAMATIONS = frozenset(listed("diga sea vaya venga viva"))
AFTER_EXCLAMATIONS = frozenset(
    listed("""
    a al con de en hasta por directamente usted conmigo bienvenido bienvenida bienvenidos bienvenidas recto todo
""")
)
BEFORE_SECOND_PERSON = frozenset(listed("cuando cuánto cómo dónde me no nos quien qué se si"))
# Where somebody is sent: “gira a la derecha”.
DIRECTIONS = frozenset(listed("derecha izquierda recto adelante"))
# Whom the third person speaks of.
INTERROGATIVES = frozenset(listed("adónde cuál cuáles cuándo cuánta cuántas cuánto cuántos cómo dónde quién qué"))
WHICH = frozenset(listed("cuál cuáles cuánta cuántas cuánto cuántos qué"))
WHO = frozenset(listed("quién quiénes"))
CONJUNCTIONS = frozenset(listed("si como cuando cuanto donde aunque mientras según ojalá quizá quizás"))
GOVERNORS = frozenset(
    listed("""
    así para hasta desde antes sin menos puede hace falta claro seguro segura verdad sí es sería era fue será caso
    dice dicen parece vez después siempre ya oído visto contento contenta feliz orgulloso gracias de importante
    necesario posible imprescindible mejor ojalá encantado encantada saber por dígame dime con mal entendido
    dijeron genial estupendo fantástico bien raro lógico pensaba creía sabía imaginaba suponía esperaba
    impresión sensación idea conviene vale lástima pena mucho muchísimo apuesto entender comprender necesitaría
    querría quisiera preferiría agradecería gustaría creer pensar imaginar miedo temor esperanza duda sospecha
    convencido convencida temo
""")
)
WHAT = frozenset(listed("lo"))
KNOWING = frozenset(listed("veo vemos compruebo comprobamos leo observo noto"))
CAUSES = frozenset(listed("porque pues"))
TIMES = frozenset(
    listed("""
    vez semana tarde noche mañana día mes año fin lunes martes miércoles jueves viernes sábado domingo verano
    invierno momento días semanas meses años fines
""")
)
REPORTS = frozenset(listed("dijo dicho contó contado comentó explicó explicado"))
SMALL = frozenset(
    listed("""
    no ya se lo la los las le les me nos así aún primero todavía también tampoco nunca jamás siempre y o pero
    además entonces luego después pues bueno hoy ayer anoche mañana pronto enseguida aquí ahí ahora apenas solo
    sólo simplemente por favor gracias hola claro vale sí quizás acaso normalmente casi bien mal tarde temprano
    más oh eh igual encima
""")
)
US = frozenset(listed("yo me mi mí nos nuestro nuestra nuestros nuestras gracias"))
PRONOUNS = frozenset(
    listed("""
    él ella ellos ellas alguien nadie uno yo tú vos nosotros quien quienes cualquiera
""")
)
ARTICLES = frozenset(
    listed("""
    alguna algún el la los las un una unos unas mi mis nuestro nuestra nuestros nuestras este esta estos estas
    ese esa esos esas aquel aquella cada
""")
)
PREPOSITIONS = frozenset(
    listed("""
    a al antes con de del dentro desde después durante en gracias hasta mediante para por según sin tras
""")
)
# Behind a verb these are no subject.
ADVERBS = frozenset(
    listed("""
    mucho poco bastante demasiado delante cerca lejos dentro fuera tarde temprano juntos tanto detrás debajo encima
    todo todos alrededor frente
""")
)
# What may stand between a preposition and an article: “durante toda la semana”.
ALL = frozenset(listed("todo toda todos todas ambos ambas"))
# Whoever is their subject is a person.
THINKING = frozenset(
    listed("""
    dice decía dirá dijo piensa pensaba cree creía espera esperaba teme temía sabe sabía sostiene cuenta contaba
    imagina pregunta preguntó pide pidió explicó prometió decidió quiere quería recuerda contó dicho preguntado
    pedido contado explicado prometido decidido
""")
)
# Those of them that are participles.
THOUGHT = frozenset(listed("dicho preguntado pedido contado explicado prometido decidido"))
PERSONS = frozenset(
    listed("""
    abuela abuelo actor actriz alumna alumno amiga amigo artista autor bebé camarera camarero cantante chica
    chico cliente compañera compañero cuñada cuñado director doctor doctora empleado entrenador escritor esposa
    gato hermana hermano hija hijo hombre jefa jefe jugador madre marido mujer médico nieta nieto niña niño
    novia novio padre pasajero perro persona policía portero presidente prima primo profesor profesora
    repartidor señor señora sobrina sobrino suegra suegro trabajador técnica técnico tía tío usuaria usuario
    vecina vecino viajero colega dentista barbero peluquero peluquera abogado abogada maestro maestra profe
    pareja ex taxista conductor conductora fontanero mecánico electricista cartero mensajero farmacéutico
    farmacéutica dependiente dependienta dueño dueña inquilino inquilina alcalde alcaldesa ministro ministra
    papa rey reina príncipe princesa piloto árbitro delantero futbolista jugadora músico guitarrista pianista
    pintor pintora poeta escritora autora periodista científico científica psicólogo psicóloga veterinario
    veterinaria enfermera enfermero cirujano asistente operador operadora secretaria secretario cocinero
    cocinera chef panadero soldado ladrón asesino detective protagonista personaje héroe cómico presentador
    presentadora huésped turista míster directora viuda nuera yerno candidato candidata responsable fotógrafo
    fotógrafa campeón campeona tenista ciclista gerente asesor asesora planta animal pájaro tiburón delfín león
    oso elefante caballo panda tortuga ratón serpiente gallina vaca conejo hámster loro lobo zorro mono ballena
    pingüino gaviota perra gata público
""")
)
NAMES = frozenset(
    listed("""
    él ella alguien nadie juan maría ana carlos luis pedro pablo josé quien quienes papá mamá julia laura marta
    lucía sara elena javier miguel antonio manuel sergio jorge paula sofía
""")
)
# What makes somebody of such a noun: “es médica” names nobody.
DETERMINERS = frozenset(
    listed("""
    el la un una mi tu su nuestro nuestra este esta ese esa al del aquel aquella otro otra cada
""")
)
PEOPLE = frozenset(
    listed("""
    personas usuarios clientes niños todos autores colaboradores editores visitantes vecinos alumnos padres mujeres
    hombres amigos amigas hermanos hijas hijos ellos ellas gente señoras señores
""")
)
COMPANIES = frozenset(listed("empresa equipo compañía tienda gobierno fábrica marca banco hotel aerolínea"))
# “la” and “los” are articles and objects.
ARTICLES_OR_OBJECTS = frozenset(listed("la las lo los"))
# What makes a question of a statement: “…, ¿verdad?”.
TAGS = frozenset(listed("verdad no cierto eh"))
# What cannot stand before a verb of the third person that means the reader.
NOT_BEFORE_THIRD = frozenset(
    listed("""
    te os usted él ella ello el un una uno este esta ese esa mi mis tu tus su sus nuestro nuestra de del al a en
    con para sin sobre por muy más tan
""")
)
# What readers own.
READER_NOUNS = frozenset(
    listed("""
    alcance amabilidad apellido apellidos aprobación asiento atención ayuda bandeja biblioteca bienestar billete
    billetes bolsa carrito carta caso cesta cita coche colaboración comentario comentarios comodidad compra
    compras comprensión confianza consulta contraseña contrato contribución correo cuenta cupón datos decisión
    descuento dirección disposición dispositivo dni duda dudas elección email embarque empresa entrada entradas
    envío equipaje estancia experiencia factura facturas familia favor fidelidad firma gusto habitación hogar
    idea ideas identidad incidencia inscripción interés llamada línea mascota matrícula medida membresía mensaje
    móvil navegador necesidades negocio nueva nuevo opinión ordenador paciencia pago pagos paquete participación
    pasaporte pedido pedidos perfil petición plan plato preferencia preferencias pregunta preguntas primer
    primera propuesta próxima próximo puntos póliza reclamación regalo reserva respuesta saldo salud seguro
    sesión sitio solicitud sugerencia sugerencias suscripción talla tarifa tarjeta teléfono tiempo tienda
    tranquilidad usuario valoración vehículo viaje visita vuelo maleta maletas
""")
)
# What “usted” has, and is.
HAVINGS = frozenset(
    listed("""
    acceso cuenta cuidado derecho hasta mensaje mensajes notificaciones pendiente razón suerte tiempo voz pelo ojos
    sonrisa gusto talento paciencia memoria valor toda
""")
)
# Before “que ha …”: what we are thankful or sorry for was done by the reader, or to them.
FEELINGS = frozenset(listed("disculpas gracias lamentamos sentimos"))
# What is done to the reader by things.
CAUSED = frozenset(listed("afectado causado generado ocasionado provocado supuesto"))
_PERSONAL = frozenset(
    listed("""
    cliente miembro socio socia fan aficionado aficionada propietario propietaria titular mayor listo lista
    seguro segura cansado cansada interesado interesada preparado preparada contento contenta satisfecho
    satisfecha dispuesto dispuesta familiarizado familiarizada amable simpático simpática guapo guapa casado
    casada soltero soltera orgulloso orgullosa enfadado enfadada nervioso nerviosa enfermo enferma embarazada
    jubilado jubilada joven inteligente generoso generosa optimista pesimista vegetariano vegetariana vegano
    vegana alérgico alérgica estudiante médico profesor profesora ingeniero abogado abogada afortunado
    afortunada feliz triste ocupado ocupada experto experta equivocado equivocada bien usted casa vacaciones
    alto alta tranquilo tranquila ahí acuerdo registrado registrada inscrito inscrita suscrito suscrita apuntado
    apuntada acostumbrado acostumbrada preocupado preocupada enamorado enamorada aburrido aburrida decidido
    decidida convencido convencida sentado sentada despierto despierta emocionado emocionada sorprendido
    sorprendida decepcionado decepcionada harto harta loco loca invitado invitada encantado encantada celíaco
    celíaca zurdo zurda tímido tímida creyente religioso religiosa supersticioso supersticiosa bueno buena
""")
)
PERSONAL = _PERSONAL | {f"{word[:-1]}ísim{word[-1]}" for word in _PERSONAL if word[-1] in "oa"}
# What can be asked of somebody’s origin: “¿de qué país es?”.
ORIGINS = frozenset(listed("dónde país ciudad parte región pueblo provincia equipo signo"))
# With a comma behind them these turn to the reader: “Sabe, …”.
APPEALS = frozenset(listed("sabe verá ve entiende recuerda imagina"))
# “Hace bien en descansar”.
WELL = frozenset(listed("bien mal"))
# What one gathers of the reader: “entonces también trabaja …”.
INFERRING = frozenset(listed("entonces ah oh"))
# “Ya veo, prefiere …”.
SEEING = frozenset(listed("veo entiendo comprendo equivoco"))
# What one follows, and what does not go on by itself: “¿Sigue el baloncesto?”
FOLLOWED = frozenset(
    listed("fútbol baloncesto básquet tenis béisbol ciclismo balonmano deporte política actualidad dieta canal")
)
# Behind these one tells the reader what they do well: “Enhorabuena, habla …”.
PRAISE = frozenset(listed("enhorabuena felicidades felicitaciones"))
# What one finds somewhere: “el código que encuentra en el reverso”.
FOUND = frozenset(listed("encuentra encontrará ve verá lee leerá recibe recibirá"))
# “Ha hecho calor”.
WEATHER = frozenset(listed("calor frío viento sol"))
# Who does something so often is rather somebody else.
HABITS = frozenset(listed("siempre normalmente casi nunca jamás"))
# “El libro que me recomendó”: done for the writer, by whom they write to.
DONE_FOR_ME = frozenset(
    listed("""
    recomendado recomendó aconsejado aconsejó sugerido sugirió mandado mandó enviado envió prestado prestó regalado
    regaló traído trajo dado dio dicho dijo pedido pidió contado contó explicado explicó mostrado indicó prometido
    prometió propuso dejado
""")
)
_PRONOUNS = ("", *listed("lo la los las le les me nos se"))
_TWO_PRONOUNS = listed("selo sela selos selas melo mela noslo nosla")
INFINITIVES = (
    *(ending + pronoun for ending in ("ar", "er", "ir", "ír") for pronoun in _PRONOUNS),
    *(ending + pronouns for ending in ("ár", "ér", "ír") for pronouns in _TWO_PRONOUNS),
)
GERUNDS = ("ando", "iendo", "yendo")
PARTICIPLES = ("ado", "ido", "ído", "cho", "sto", "rto", "lto")
NOT_INFINITIVES = frozenset(
    listed("""
    ayer mujer lugar hogar bar mar par azúcar celular alquiler taller placer cualquier cuando comando bando
""")
)
# Infinitives and gerunds with a pronoun, and words that only look so.
ENDINGS_WITH_LE = listed("arle erle irle arles erles irles ándole éndole ándoles éndoles")
ENDINGS_WITH_TE = listed("arte erte irte ártelo értelo írtelo ártela ándote éndote")
NOT_WITH_TE = frozenset(
    listed("""
    acierte advierte alerte aparte arte baluarte cierte comparte concierte contraparte convierte departe
    descarte deserte despierte divierte duarte dúarte encarte ensarte estandarte fuerte harte huarte imparte
    inerte inserte invierte iriarte malparte marte muerte oferte parte pervierte reparte revierte subvierte
    suerte vierte
""")
)
