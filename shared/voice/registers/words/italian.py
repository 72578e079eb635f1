"""Italian words other than verbs for the detection of the register."""

from shared.voice.registers.lexicon import listed

INFORMAL = listed("tu ti tuo tua tuoi tue teco")
PLURAL = listed("voi vi vostro vostra vostri vostre")
SALUTATIONS = listed("egregi egregie egregio egregia spett spettabile")
DEAR = listed("gentile gentilissimo gentilissima")
DEAR_WHOM = frozenset(listed("cliente dott dottor sig signor signora signore"))
TITLES = listed("signore signora signor sig dottore dottoressa dott")
BEFORE_TITLE = frozenset(listed("buonasera buongiorno cara caro conoscerla gentile grazie no salve sì"))
# Around commands.
COMMAND_CUES = frozenset(
    listed("""
    0 a adesso al alla allo anche attenzione bene che chi ci come con cosa da dal dalla dei del delle dieci
    direttamente dopo dove due facilmente fino gli gratis i il in l la le lo mi mille ne nel nella nostra nostre
    nostri nostro oggi ogni online ora per più presto prima pure qua quale quali quando quanto quella quello
    questa queste questi questo qui sempre senza su sua subito sue sui sul sulla suo suoi ti tre tua tue tuo
    tuoi tutta tutte tutti tutto un una uno tra fra domani appena
""")
)
NOUN_CUES = frozenset(
    listed("""
    a al alla allo anche bene che come con da dal dalla dei del delle gratis i in per più senza su sul sulla
""")
)
OPENERS = frozenset(
    listed("""
    adesso allora anche basta bene ciao così dai dopo e ecco ehi favore forza già grazie infine inoltre intanto
    ma o oggi ok ora per poi prima qui quindi semplicemente solamente solo su subito sì
""")
)
CLITICS = frozenset(listed("ce ci la le li lo mi ne si"))
BEFORE_COMMAND = frozenset(listed("ci la le li lo mi ne non si"))
COMMAND_OPENERS = OPENERS | BEFORE_COMMAND
# What may stand before a command in -i; behind other adverbs it is rather “today you buy”.
NEAR_OPENERS = frozenset(listed("allora ci dunque e favore intanto la le li lo mi ne non o per poi prego quindi si"))
# Where “tu” must be the subject.
BEFORE_SECOND_PERSON = frozenset(listed("appena chi come cos cosa dove mentre perché quando quanto se ti"))
# Whom the third person speaks of.
INTERROGATIVES = frozenset(
    listed("""
    che chi com come cos cosa dov dove qual quale quali quando quant quanta quante quanti quanto cui perché
""")
)
WHICH = frozenset(listed("che quale quali quanta quante quanti quanto"))
WHO = frozenset(listed("chi"))
CONJUNCTIONS = frozenset(
    listed("""
    se quando come qualora appena mentre dove affinché purché benché sebbene finché caso magari
""")
)
# Conjunctions that a wish follows.
BEFORE_WISH = frozenset(listed("qualora affinché purché benché sebbene finché caso"))
GOVERNORS = frozenset(
    listed("""
    sembra pare darsi importante necessario meglio possibile probabile bello strano normale giusto peccato basta
    prima senza bisogno sicuro sicura certo certa contento contenta contenti felice felici lieto lieta lieti
    spiace dispiace rammarica rincresce piacere piacerebbe sorprende meraviglia visto sentito grazie dicono dopo
    ora fatto modo condizione meno sapere capire chiedere fantastico splendido ottimo logico buono impressione
    sensazione idea serve occorre bisogna conviene credere pensare sperare immaginare paura timore speranza
    dubbio certezza sospetto convinto convinta temo
""")
)
WHAT = frozenset(listed("quello ciò quanto molto poco tanto"))
KNOWING = frozenset(listed("vedo vediamo leggo noto noti"))
CAUSES = frozenset(listed("poiché siccome perché"))
TIMES = frozenset(
    listed("""
    volta settimana sera notte mattina giorno mese anno lunedì martedì mercoledì giovedì venerdì sabato domenica
    estate inverno momento giorni settimane mesi anni weekend fine
""")
)
# Verbs and nouns whose “che” is followed by a fact, not a wish.
BEFORE_FACTS = frozenset(
    listed("""
    detto disse dissero raccontato spiegato quello ciò quanto molto poco tanto dice dicono dicevano so vedo
    sento scommetto ricordo noto giuro sentito visto saputo letto scoperto notato
""")
)
PLEAS = frozenset(listed("favore cortesia piacere"))
REPORTS = frozenset(listed("detto disse dissero raccontato spiegato"))
SMALL = frozenset(
    listed("""
    non già lo la le li l gli ne si ci mi me ti gliel glielo gliela ancora anche mai sempre più spesso ora
    adesso oggi ieri domani poi allora quindi e o ma però beh bene ah certo sì no dunque forse pure neanche
    nemmeno proprio davvero ecco prego purtroppo ciao ehi ok grazie infine inoltre presto subito stasera
    stamattina solo ce di solito qui qua invece prima almeno comunque infatti ormai addirittura perfino soltanto
    insomma oh eh tuttavia dopotutto anzi
""")
)
US = frozenset(listed("io mi me ci mio mia miei mie nostro nostra nostri nostre noi grazie"))
PRONOUNS = frozenset(listed("lui loro io tu noi voi ognuno chiunque ciò"))
ARTICLES = frozenset(
    listed("""
    il lo la i gli le l un uno una mio mia miei mie nostro nostra questo questa questi queste quel quella quei
    quelle ogni
""")
)
PREPOSITIONS = frozenset(
    listed("""
    a al all alla col con da dal dall dalla dallo del dell della dello di dopo durante fino grazie in nel nell
    nella nello per prima senza su sul sull sulla tramite secondo
""")
)
# Behind a verb these are no subject.
ADVERBS = frozenset(
    listed("""
    molto poco tanto tardi davanti vicino lontano fuori dentro insieme volentieri dietro troppo abbastanza tutto
    tutti intorno oltre sopra sotto accanto
""")
)
# What may stand between a preposition and an article: “per tutta la settimana”.
ALL = frozenset(listed("tutto tutta tutti tutte entrambi entrambe"))
# Whoever is their subject is a person.
THINKING = frozenset(
    listed("""
    dice diceva dirà pensa pensava crede credeva spera sperava teme temeva sa sapeva sostiene racconta
    raccontava immagina chiede chiedeva vuole voleva vorrebbe ricorda dimentica detto chiesto raccontato
    spiegato promesso deciso pensato ammesso capito
""")
)
# Those of them that are participles.
THOUGHT = frozenset(listed("detto chiesto raccontato spiegato promesso deciso pensato ammesso capito"))
PERSONS = frozenset(
    listed("""
    allenatore alunno amica amico artista attore attrice autore bambina bambino cameriera cameriere cane
    cantante capa capo cliente cognata cognato compagna compagno cugina cugino dipendente direttore donna
    dottoressa figlia figlio fratello gatto lavoratore madre marito medico moglie nipote nonna nonno padre
    passeggero persona poliziotto portiere presidente professore professoressa ragazza ragazzo scrittore sorella
    suocera suocero tecnico uomo utente viaggiatore vicina vicino zia zio collega regista dentista barbiere
    parrucchiere parrucchiera coinquilino coinquilina avvocato avvocata barista insegnante maestra maestro prof
    partner fidanzato fidanzata ex signora signore tassista autista idraulico meccanico elettricista postino
    corriere farmacista commesso commessa proprietario proprietaria inquilino inquilina sindaco ministro
    ministra papa re regina principe principessa pilota arbitro attaccante calciatore giocatore giocatrice
    musicista chitarrista pianista pittore pittrice poeta scrittrice autrice giornalista scienziato scienziata
    psicologo psicologa veterinario veterinaria infermiera infermiere chirurgo assistente operatore operatrice
    segretaria segretario impiegata impiegato cuoco cuoca chef panettiere contadino soldato ladro assassino
    detective protagonista personaggio eroe comico conduttore conduttrice ospite turista mister ct bimbo bimba
    ragazzino ragazzina vedova nuora genero padrone padrona manager consulente dottore candidato candidata
    responsabile stilista fotografo fotografa campione campionessa tennista ciclista pianta animale uccello
    squalo delfino leone orso elefante cavallo panda tartaruga topo serpente gallina mucca coniglio criceto
    pappagallo lupo volpe scimmia balena pinguino gabbiano pubblico
""")
)
NAMES = frozenset(
    listed("""
    lui qualcuno nessuno ognuno giovanni maria anna marco luca paolo mario papà mamma francesca giulia chiara
    sara elena andrea giorgio matteo alessandro francesco laura martina stefano roberto giuseppe
""")
)
# What makes somebody of such a noun: “es médica” names nobody.
DETERMINERS = frozenset(
    listed("""
    il lo la l un uno una mio mia tuo tua suo sua nostro nostra questo questa quel quella al alla allo dal dalla
    del della dello nel nella sul ogni
""")
)
PEOPLE = frozenset(listed("persone utenti clienti tutti donne uomini amici amiche loro gente"))
COMPANIES = frozenset(listed("azienda società squadra negozio governo fabbrica marca banca"))
# What makes a question of a statement: “…, vero?”.
TAGS = frozenset(listed("vero no giusto eh"))
# What cannot stand before a verb of the third person that means the reader.
NOT_BEFORE_THIRD = frozenset(
    listed("""
    ti vi lui lei il un uno una i mio mia tuo tua suo sua nostro nostra questo questa di del della a al alla in
    nel nella con per su sul sulla da dal dalla c molto troppo così
""")
)
# What readers own.
READER_NOUNS = frozenset(
    listed("""
    abbonamento account acquisti acquisto adesione appuntamento assicurazione attenzione attività auto azienda
    bagaglio benessere biglietto browser buono camera carrello carta casa cellulare chiamata collaborazione
    comprensione computer consegna consenso consulente conto contratto cortesia dati decisione dispositivo
    disposizione documenti documento domanda domande dubbi dubbio email esigenze esperienza fattura fedeltà
    feedback fiducia garanzia gentilezza giardino idea idee indirizzo interesse iscrizione lettera linea mail
    messaggio nuova nuovo opinione ordine pacco pagamento partecipazione password pazienza piacere piano polizza
    preferenze preferita preferito prenotazione profilo proposta prossima prossimo punti recensione reclamo
    regalo registrazione richiesta risposta saldo salute scelta sconto segnalazione sicurezza sito smartphone
    soggiorno spedizione suggerimento taglia tessera vantaggi veicolo viaggio visita volo valigia valigie
""")
)
# What is done “con lei”, and what is wished “(anche) a lei”.
WITH_READER = frozenset(
    listed("accordo parlare parlando chiacchierare chiacchierando discutere collaborare lavorare scusarmi")
)
GREETINGS = frozenset(listed("grazie buon buona buone buoni altrettanto auguri tanti"))
ALSO = frozenset(listed("anche grazie altrettanto mille"))
# What “Lei” has, and is.
HAVINGS = frozenset(
    listed("""
    bisogno ragione diritto voglia intenzione torto tempo voce capelli occhi sorriso gusto gusti talento coraggio
    pazienza fortuna memoria
""")
)
# Before “che ha …”: what we are thankful or sorry for was done by the reader, or to them.
FEELINGS = frozenset(listed("dispiace grazie ringraziamo scusiamo spiacenti"))
# What is done to the reader by things.
CAUSED = frozenset(listed("causato comportato creato interessato portato provocato reso colpito"))
_PERSONAL = frozenset(
    listed("""
    tifoso tifosa disposto disposta sicuro sicura pronto pronta interessato interessata cliente iscritto iscritta contento
    contenta socio soddisfatto soddisfatta fan appassionato appassionata gentile gentilissimo gentilissima
    simpatico simpatica sposato sposata single fiero fiera orgoglioso orgogliosa stanco stanca malato malata
    arrabbiato arrabbiata nervoso nervosa giovane intelligente generoso generosa ottimista pessimista
    vegetariano vegetariana vegano vegana allergico allergica studente studentessa medico insegnante ingegnere
    avvocato fortunato fortunata felice triste occupato occupata esperto esperta emozionato emozionata bambino
    bambina piccolo piccola nato nata abituato abituata titolare membro tifoso tifosa pensionato pensionata casa
    vacanza alto alta tranquillo tranquilla lì là accordo preoccupato preoccupata innamorato innamorata annoiato
    annoiata deciso decisa convinto convinta seduto seduta sveglio sveglia sorpreso sorpresa deluso delusa stufo
    stufa pazzo pazza invitato invitata registrato registrata abbonato abbonata bravo brava astemio astemia
    celiaco celiaca intollerante mancino mancina timido timida pigro pigra credente religioso religiosa
    superstizioso superstiziosa laureato laureata diplomato diplomata matto matta solo sola
""")
)
PERSONAL = _PERSONAL | {f"{word[:-1]}issim{word[-1]}" for word in _PERSONAL if word[-1] in "oa"}
# What can be asked of somebody’s origin: “di che paese è?”, “di che squadra è?”.
ORIGINS = frozenset(listed("dove paese città parte regione squadra segno"))
# With a comma behind them these turn to the reader: “Sa, …”.
APPEALS = frozenset(listed("sa vede capisce immagina ricorda"))
# “Fa bene a riposarsi”.
WELL = frozenset(listed("bene benissimo male malissimo"))
# “Parla molto bene”.
VERY = frozenset(listed("molto davvero proprio così"))
# What one gathers of the reader: “ah, allora lavora …”, “capisco, preferisce …”.
INFERRING = frozenset(listed("ah oh allora quindi dunque"))
SEEING = frozenset(listed("capisco vedo sbaglio"))
# Behind these one tells the reader what they do well: “Complimenti, parla …”.
PRAISE = frozenset(listed("complimenti congratulazioni bravo brava"))
# What one finds somewhere: “il codice che trova sul retro”.
FOUND = frozenset(listed("trova troverà vede vedrà legge leggerà riceve riceverà"))
# What “tu” rather finds than “Lei” is told to find: “nella scatola trovi”.
FOUND_BY_TU = frozenset(listed("trovi ami abiti meriti sogni"))
# What somebody chooses, or does with a thing: “i biglietti che ha comprato”.
CHOSEN = frozenset(
    listed("""
    comprato comprata comprati comprate chiesto chiesti richiesto ordinato ordinata ordinati prenotato prenotata scelto
    scelta pubblicato pubblicata pubblicati pubblicate scritto scritta letto visto vista ricevuto ricevuta fatto fatte
    preparato preparata menzionato citato spedito spedita
""")
)
# “Ha fatto caldo”.
WEATHER = frozenset(listed("caldo freddo bello brutto"))
# Who does something so often is rather somebody else.
HABITS = frozenset(listed("solito sempre spesso"))
# “Il libro che mi ha consigliato”: done for the writer, by whom they write to.
DONE_FOR_ME = frozenset(
    listed("""
    consigliato consigliata suggerito suggerita raccomandato mandato mandata inviato inviata prestato prestata
    regalato regalata portato portata dato data detto chiesto raccontato spiegato mostrato indicato segnalato
    fornito lasciato promesso proposto spedito spedita richiesto richiesta segnalata indicata
""")
)
INFINITIVES_WITH_US = tuple(listed("armi ermi irmi arci erci irci"))
_PRONOUNS = ("e", *listed("lo la li le ne ci mi si gli"))
INFINITIVES = tuple(ending + pronoun for ending in ("ar", "er", "ir", "rr") for pronoun in _PRONOUNS)
NOT_INFINITIVES = frozenset(
    listed("""
    alberti aperti arti avverti certi comparti concerti conforti controparti converti coperti deserti esperti
    galimberti gilberti gioberti incarti incerti inerti inesperti infarti inserti inverti lamberti liberti marti
    offerti quarti referti reparti reperti riparti roberti sarti scarti scomparti scoperti sofferti sparti spirti
    umberti
""")
)
SHORT_INFINITIVES = frozenset(listed("darti dirti farti starti"))
PARTICIPLE_ENDINGS = tuple(listed("ato uto ito ata uta ita sto rto tto so sta rta tta sa lto lta nto nta"))
# “Lei” and what belongs to it.
ENDINGS_WITH_LEI = listed("ole ola ale ala ile ila ele ela ule ula arla erla irla arle erle irle")
AFTER_LEI = frozenset(
    listed("""
    avrà conosce crede desidera deve dovrebbe dovrà ha pensa potrebbe potrà preferisce può riceverà sa sarebbe
    sarà troverà vorrebbe vuole è
""")
)
ADJECTIVES_AFTER_LA = frozenset(listed("bella grande nuova prima"))
# “sei” is “you are”, or six.
COUNTED = frozenset(
    listed("""
    anni euro giorni mesi mila milioni minuti ore per persone posti punti settimane su volte
""")
)
BEFORE_NUMBERS = frozenset(
    listed("""
    a alle circa da dalle delle di dopo fra gli ha i in le ogni oltre ore per primi solo su tra ultimi
""")
)
NOT_PARTICIPLES = frozenset(
    listed("""
    tutto tutta altro altra molto molta presto posto posta gusto costo contatto notte casa cosa spesa festa testa
    tassa sosta
""")
)
NUMERALS = frozenset(listed("due tre quattro cinque sei dieci mille molti molte alcuni alcune vari varie"))
