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
    unas unos ya
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
    nunca oye pero por primero recuerde siempre simplemente solo sí sólo también tampoco vale y ya
""")
)
CLITICS = frozenset(listed("la las le les lo los me nos se"))
BEFORE_COMMAND = OPENERS | CLITICS
INFORMAL_OPENERS = frozenset(
    listed("""
    además ahora ahí aquí así bueno claro desde después entonces favor gracias hola hoy igualmente luego oye
    pero por primero recuerde simplemente solo sí sólo también tampoco vale y ya
""")
)
NEAR_OPENERS = frozenset(listed("ahora entonces favor pero por y ya"))
# “¡Venga!” cheers on anybody.
EXCLAMATIONS = frozenset(listed("diga sea vaya venga viva"))
AFTER_EXCLAMATIONS = frozenset(
    listed("a al con de en hasta por directamente usted conmigo bienvenido bienvenida bienvenidos bienvenidas")
)
BEFORE_SECOND_PERSON = frozenset(listed("cuando cuánto cómo dónde me no nos quien qué se si"))
# Whom the third person speaks of.
INTERROGATIVES = frozenset(listed("adónde cuál cuáles cuándo cuánta cuántas cuánto cuántos cómo dónde quién qué"))
WHICH = frozenset(listed("cuál cuáles cuánta cuántas cuánto cuántos qué"))
WHO = frozenset(listed("quién quiénes"))
CONJUNCTIONS = frozenset(listed("si como cuando cuanto donde aunque mientras según ojalá quizá quizás"))
GOVERNORS = frozenset(
    listed("""
    así para hasta desde antes sin puede hace falta claro seguro segura verdad sí es sería era fue será caso
    dice dicen parece vez después siempre ya oído visto contento contenta feliz orgulloso gracias de importante
    necesario posible imprescindible mejor ojalá encantado encantada saber por dígame dime con mal entendido dijeron
""")
)
WHAT = frozenset(listed("lo"))
KNOWING = frozenset(listed("veo vemos compruebo comprobamos leo observo noto"))
REPORTS = frozenset(listed("dijo dicho contó contado comentó explicó explicado"))
SMALL = frozenset(
    listed("""
    no ya se lo la los las le les me nos así aún todavía también tampoco nunca jamás alguna vez siempre y o pero
    además entonces luego después pues bueno hoy ayer anoche mañana pronto enseguida aquí ahí ahora apenas solo
    sólo simplemente por favor gracias hola claro vale sí quizás acaso normalmente casi bien mal
""")
)
US = frozenset(listed("yo me mi mí nos nuestro nuestra nuestros nuestras gracias"))
PRONOUNS = frozenset(
    listed("""
    él ella ellos ellas alguien nadie uno yo tú vos nosotros quien quienes cada
""")
)
ARTICLES = frozenset(
    listed("""
    el la los las un una unos unas mi mis nuestro nuestra nuestros nuestras este esta estos estas ese esa esos
    esas aquel aquella
""")
)
PREPOSITIONS = frozenset(
    listed("""
    a al antes con de del dentro desde después durante en gracias hasta mediante para por según sin tras
""")
)
PERSONS = frozenset(
    listed("""
    abuela abuelo actor actriz alguien alumna alumno alumnos amiga amigas amigo amigos ana artista autor autores
    bebé cada camarera camarero cantante carlos chica chico cliente clientes colaboradores compañera compañero
    cuñada cuñado director doctor doctora editores ella ellas ellos empleado entrenador escritor esposa gato
    gente hermana hermano hermanos hija hijas hijo hijos hombre hombres jefa jefe josé juan jugador luis madre
    mamá marido maría mujer mujeres médico nadie nieta nieto niña niño niños novia novio pablo padre padres papá
    pasajero pedro perro persona personas policía portero presidente prima primo profesor profesora quien
    quienes repartidor señor señora sobrina sobrino suegra suegro todos trabajador técnica técnico tía tío uno
    usuaria usuario usuarios vecina vecino vecinos viajero visitantes él
""")
)
COMPANIES = frozenset(listed("empresa equipo compañía tienda gobierno fábrica marca banco hotel aerolínea"))
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
    tranquilidad usuario valoración vehículo viaje visita vuelo
""")
)
# What “usted” has, and is.
HAVINGS = frozenset(listed("acceso cuenta cuidado derecho mensaje mensajes notificaciones pendiente razón suerte"))
PERSONAL = frozenset(
    listed("""
    cliente miembro socio socia fan aficionado aficionada propietario propietaria titular mayor listo lista
    seguro segura cansado cansada interesado interesada preparado preparada contento contenta satisfecho
    satisfecha dispuesto dispuesta familiarizado familiarizada amable simpático simpática guapo guapa casado
    casada soltero soltera orgulloso orgullosa enfadado enfadada nervioso nerviosa enfermo enferma embarazada
    jubilado jubilada joven inteligente generoso generosa optimista pesimista vegetariano vegetariana vegano
    vegana alérgico alérgica estudiante médico profesor profesora ingeniero abogado abogada afortunado
    afortunada feliz triste ocupado ocupada experto experta equivocado equivocada bien usted
""")
)
# What can be asked of somebody’s origin: “¿de qué país es?”.
ORIGINS = frozenset(listed("dónde país ciudad parte región pueblo provincia"))
_PRONOUNS = ("", *listed("lo la los las le les me nos se selo sela"))
INFINITIVES = tuple(ending + pronoun for ending in ("ar", "er", "ir", "ír") for pronoun in _PRONOUNS)
GERUNDS = ("ando", "iendo", "yendo")
PARTICIPLES = ("ado", "ido", "ído", "cho", "sto", "rto", "lto")
NOT_INFINITIVES = frozenset(
    listed("ayer mujer lugar hogar bar mar par azúcar celular alquiler taller placer cualquier cuando comando bando")
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
