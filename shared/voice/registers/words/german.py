"""German words for the detection of the register."""

from shared.voice.registers.lexicon import listed

PRONOUNS_INFORMAL = listed("""
    du dich dir dein deine deinen deinem deiner deines deinerseits deinetwegen deinesgleichen dirs dus euch euer
    eure euren eurem eurer eures euerem eueren eurerseits euretwegen
""")
# “ihr” beside one of these is “you” in the plural; no other person has these forms.
PLURAL_VERBS = frozenset(
    listed("""
    habt seid könnt wollt müsst müßt sollt dürft mögt wisst wißt werdet wart hattet würdet könntet solltet wolltet
    möchtet hättet wärt wäret tut kamt gingt saht fandet konntet musstet durftet wurdet gabt nehmt gebt seht lest
    esst vergesst trefft helft sprecht werft lasst lauft schlaft tragt fahrt haltet fangt ratet ladet wachst stoßt
    schlagt fallt sterbt brecht gelt empfehlt
""")
)
SINGULAR_VERBS = listed("""
    hast bist kannst willst musst mußt sollst darfst magst weißt wirst warst hattest könntest solltest wolltest
    möchtest würdest hättest wärst wärest dürftest müsstest konntest musstest durftest wusstest kamst gingst sahst
    fandest dachtest nahmst bekamst gabst machtest haste kannste biste willste weißte siehste machste hörste
    kennste gehste kommste findste gibst nimmst siehst sprichst triffst wirfst hilfst vergibst empfiehlst stiehlst
    fährst trägst schlägst läufst schläfst hältst fängst fällst gräbst lädst rätst empfängst erhältst behältst
    verhältst erfährst stirbst birgst befiehlst trittst betrittst tust gehst stehst verstehst gefällst
""")
# Infinitives whose forms are made by rule.
REGULAR_VERBS = listed("""
    recherchieren kreieren streamen flirten joggen chillen scannen mailen updaten editieren deinstallieren campen
    verlinken begründen belegen bewundern bezeichnen entfalten erhöhen erobern ersteigern erzeugen experimentieren
    fordern fördern häkeln hüpfen jubeln kneten knipsen kuscheln meistern motivieren nippen personalisieren
    polieren quatschen rutschen schälen schminken schmökern schwitzen stapeln streicheln streuen stricken toasten
    verfassen verfeinern vergrößern verkleinern vermieten verschönern verstauen verzaubern verzieren würfeln
    zaubern zerkleinern zerlegen abonnieren achten ahnen aktivieren aktualisieren akzeptieren analysieren ändern
    antworten arbeiten atmen ärgern backen basteln bauen beachten beantragen beantworten bedanken bedenken
    bedienen beeilen beginnen begleiten begrüßen behandeln bekommen belohnen benennen benutzen beobachten
    berichten beruhigen bestätigen bestellen bestimmen besuchen beten betrachten bewahren bewegen bewerben
    bewerten bezahlen bieten bilden bitten blättern bleiben blicken blockieren borgen brauchen bringen buchen
    danken decken denken deaktivieren diskutieren downloaden drehen drücken duschen einigen eintauchen entdecken
    entfernen entfliehen entscheiden entspannen entwickeln erfinden erfüllen ergänzen ergattern erinnern erkennen
    erklären erkunden erkundigen erlauben erleben erledigen ernten erneuern eröffnen erreichen ersetzen ersparen
    erstellen erteilen erwarten erweitern erzählen fassen feiern filtern finden fliegen fliehen folgen formulieren
    forschen fragen freuen fühlen führen füllen fürchten garantieren gehen genießen gestalten gewinnen gewöhnen
    glauben gönnen googeln gratulieren greifen grillen grüßen gucken handeln hängen heben heizen hinterlassen
    hinterlegen hoffen holen hören informieren installieren interessieren investieren irren kämpfen kaufen kennen
    klären klatschen kleben klettern klicken klingeln klopfen kochen kombinieren kommen kommentieren konfigurieren
    kontaktieren kontrollieren konzentrieren kopieren kosten kriegen kümmern kürzen küssen lachen lächeln lagern
    laden landen leben legen lehnen leihen lenken lernen leiten lieben liefern liegen liken loben lockern löschen
    lösen lüften lügen machen malen managen markieren melden merken messen mieten mischen mitmachen mixen nähen
    navigieren nennen notieren nutzen öffnen optimieren ordnen organisieren packen parken passen pflegen pflücken
    planen platzieren posten präsentieren probieren produzieren profitieren prüfen putzen quälen rasten reagieren
    rechnen reden reduzieren registrieren reinigen reisen reiten reparieren reservieren respektieren retten
    richten riechen rollen rufen ruhen rühren sagen sammeln säubern schaffen schalten schämen schätzen schauen
    schenken schicken schieben schließen schmecken schmücken schnappen schneiden schnuppern schreiben schreien
    schützen schwimmen schwören scrollen segeln senden servieren setzen shoppen sichern singen sitzen skypen
    sorgen sortieren sparen speichern spenden spielen springen spüren starten staunen stecken stehen steigen
    stellen steuern stimmen stoppen stöbern stornieren strecken streichen studieren stürzen suchen surfen swipen
    synchronisieren tanken tanzen tauchen tauschen teilen teilnehmen telefonieren testen tippen toben trainieren
    träumen trauen trennen trinken trocknen tun twittern üben überarbeiten überlegen übermitteln übernachten
    überprüfen überraschen überspringen übersetzen überzeugen umarmen umgehen unterhalten unterscheiden
    unterschreiben unterstützen untersuchen verabreden verabschieden verändern verbessern verbieten verbinden
    verbringen verdienen vereinbaren vereinen verfolgen verführen vergleichen vergnügen verhindern verifizieren
    verkaufen verknüpfen verlängern verlieben verlieren vermeiden verpassen verpacken verraten verreisen
    verschaffen verschenken verschicken verschieben verschwenden versenden versichern versorgen versprechen
    verstecken verstehen versuchen verteilen vertiefen vertrauen verwalten verwandeln verwenden verwirklichen
    verwöhnen verzichten voten wagen wählen wandern warten waschen wechseln wecken wehren weinen wenden werben
    wickeln widmen wiederholen winken wirken wischen wundern wünschen würzen zahlen zählen zeichnen zeigen ziehen
    zocken zögern zuhören zweifeln beeindrucken befestigen befolgen befragen befreien begegnen begehen beheben
    beherrschen beleuchten bemerken bemühen bereiten beschleunigen beschreiben beschriften beschweren beschäftigen
    beschützen beseitigen besichtigen bestrafen bestreichen betonen betreuen bevorzugen bewachen bewässern bohren
    bremsen brüllen buchstabieren definieren dehnen dekorieren demonstrieren dosieren drucken düngen entlasten
    entschuldigen entsorgen entsperren erfassen erforschen erfrischen ergreifen erhitzen ermitteln ermutigen
    ernähren erwähnen erwärmen exportieren fegen fixieren flüstern formatieren fotografieren frittieren
    frühstücken füttern gießen hacken heilen heiraten husten identifizieren ignorieren importieren justieren
    kalibrieren kalkulieren kehren knabbern kneifen kommunizieren komprimieren kratzen kritisieren lauschen
    marinieren massieren meckern meditieren meiden moderieren naschen nicken orientieren pausieren pfeifen
    pflanzen plaudern pressen pumpen pürieren pusten rasieren rauchen reiben reißen rennen riskieren räumen
    rösten salzen saugen schaukeln schimpfen schmeißen schmieren schrauben schütteln schütten schweigen
    simulieren skizzieren sperren spülen stoßen streiten stärken stören stützen trösten täuschen unterrichten
    variieren verbrauchen verbreiten verdoppeln verhandeln verheimlichen verkleiden verkürzen verlegen verletzen
    vermitteln vernachlässigen verpflichten verringern versammeln verschlafen verschlüsseln verschonen verspäten
    verstärken verteidigen verwechseln verweigern verwirren verzeihen verzögern vollenden warnen wärmen zerreißen
    zerstören zitieren zünden
""")
IRREGULAR_IMPERATIVES = listed("""
    hab komm nimm gib sieh lies iss vergiss triff wirf hilf sprich brich stirb empfiehl miss tritt betritt
    unterbrich versprich bewirb wirb sei lass verlass entlass hinterlass fahr fahre lauf laufe trag schlaf schlafe
    halt fang lad bleib denk bring geh steh versteh tu schau guck hör sag frag hol klick kauf ruf schreib zeig
    glaub warte halte trage rate unternimm verbirg zerbrich besprich erschrick vertritt
""")
# Imperatives that look like a noun, an adverb or another form when they begin a sentence: they need a cue behind them.
AMBIGUOUS_IMPERATIVES = frozenset(
    listed("""
    hab lies iss miss tritt versprich lauf trag schlaf halt fang frag klick kauf ruf warte like beleg belege camp
    jubel mail quatsch rutsch rutsche stapel stream streu strick update würfel schminke knete besuche besuch buche
    buch decke drehe drücke ernte folge frage fülle gewinne grüße grille heb koch lagere lache lade leite liege
    lobe löse lehne mach mal male messe miete mische nähe ordne parke passe packe park pflege plane plan platziere
    rechne rede reinige reise reis riech rolle ruhe rühr sage schalte schätze schenk schnapp schrei singe sitze
    sorge spare spende spiele spiel stecke stelle steige stimme stopp stoppe streiche strecke such suche tanke
    tank tanz tausche tausch teile teil teste tippe tipp traue träume trinke übe vergleiche wechsle wechsel wende
    werbe wünsche zahle zahl zähle zeichne zeige ziehe schicke schick bau backe bilde bete sende kürze würze hänge
    heize küsse merk putz tauche reite rette erwarte arbeite handle sammle fass füll blick dank dreh flieg fühl
    greif mess pack lächle koche leb schütze wähl antworte ahn ahne back beginn borg brauch deck dusche google
    gewinn grill handel irre klatsch krieg lob lösche lüge mix nutz pass raste segel sitz streich stürze verein
    vergleich verkauf versteck wage weck wehr wein wickel wink wisch zweifel kämpfe blicke berichte verzichte
    schreie winke forsche lehn borge feiere fliege bewerbe versuche versuch entwickle halte trage rate bremse
    brems drucke druck fege frühstücke frühstück hacke hack heile heil heirate huste kehre kehr kratze kratz
    leiste meide pfeife pfeif pflanze pflanz presse press pumpe pump puste rauche rauch reibe reib reiße reiß
    renne räume räum salze salz sauge schaukel schmiere schraube schraub schüttel schweige sperre sperr spüle spül
    stoße stoß streite stärke stärk störe stör stütze stütz tröste täusche täusch verbrauche verbrauch vollende
    warne wärme wärm zünde erwärme beton nick beschwere bohre bohr verlege gieße bereite verschlafe dünge
""")
)
IMPERATIVE_CUES = frozenset(
    listed("""
    s geduld vertrauen mut spaß hier jetzt heute einfach doch mal bitte gleich schnell noch nicht nie mit an auf
    in im nach vorbei rein zu dabei bis sofort direkt online weiter dran den die das der dem einen eine ein einem
    einer uns mich mir ihn sie es dir dich dein deine deinen deinem deiner unser unsere unseren unserem unserer
    diese diesen dieses diesem alle alles deshalb also lieber besser kurz sorgfältig regelmäßig täglich immer
    zuerst dann danach schon wieder mehr zwischen aus von vom zum zur ganz bequem kostenlos gratis unverbindlich
    selbst keine keinen kein nichts etwas jeden jede jedes 0 lange kräftig ruhig ab los mindestens bloß für über
    um unter wie was wo ob mitten beim viel vorher ins ans aufs durch während seit trotz
""")
)
# “Freue mich …” is “I am glad …” with the “I” left out.
FIRST_PERSON_REFLEXIVES = frozenset(
    listed("""
    freue melde fühle ärgere wundere frage bedanke entschuldige verabschiede erinnere interessiere
""")
)
FIRST_PERSON_FORMS = frozenset(
    listed("""
    komme gehe finde denke glaube hoffe kenne brauche danke bitte bekomme kriege verstehe weine bleibe stehe lebe
    liebe tue kosten koste
""")
)
NOT_SINGULAR_VERBS = frozenset(
    listed("""
    dienst verdienst kunst ernst gunst brunst obst lust rast last rost kost frost trost gast post herbst selbst
    dunst
""")
)
IMPERATIVE_OPENERS = frozenset(
    listed("""
    bitte und jetzt dann also na komm los einfach oder hey hi hallo tipp doch nun so aber heute schnell ja nein ok
    okay ansonsten sonst danach zuerst
""")
)
PAST_VERBS = frozenset(
    listed("""
    war hatte wurde konnte musste durfte mochte wusste ging kam sah fand gab nahm stand lag saß sprach schrieb
    blieb rief ließ fiel hielt lief trug fuhr zog trat traf verlor gewann begann half starb aß trank sang las warf
    schlief schien hieß lud tat bekam verstand
""")
)
# Forms of the third person singular: with them, an initial “Sie” is “she”.
SHE_VERBS = PAST_VERBS | frozenset(
    listed("""
    ist hat kann will muss muß soll darf mag weiß wird könnte würde sollte wollte möchte dürfte müsste hätte wäre
    sei habe werde lebe
""")
)
# Verbs that say what a reader can do, has or gets; of things one rather says the others.
READER_VERBS = frozenset(
    listed("""
    können möchten müssen wollen dürfen sollten erhalten finden haben brauchen benötigen suchen sparen bekommen
    erreichen bezahlen bestellen wünschen kennen wissen entscheiden profitieren genießen erleben nutzen kaufen
    planen reisen verpassen sehen lesen lernen buchen zahlen wählen verstehen hören glauben denken meinen fragen
    interessieren zweifeln riskieren gewinnen verfügen besitzen verlieren vergessen könnten hätten dürften werden
    wohnen ärgern freuen vermissen träumen lieben wundern empfangen stimmen bräuchten müssten dürften wären würden
""")
)
NOT_VERBS_IN_EN = frozenset(
    listed("""
    eben oben unten neben gegen wegen zwischen daneben dagegen hingegen allen beiden selten zusammen drinnen
    draußen drüben
""")
)
KIN = frozenset(
    listed("""
    mann vater mutter bruder schwester sohn tochter eltern kinder kind oma opa tante onkel großmutter großvater
    freund freundin familie ehemann haar haare augen gesicht stimme hände herz lippen name traum leben geschwister
    brüder schwestern söhne töchter freunde hund katze körper lächeln kopf hand werk werke roman
""")
)
READER_NOUNS = listed("""
    bestell konto paket rechnung termin buchung liefer passwort kennwort anfrage mail adress daten anliegen
    nachricht antwort vertrag tarif gutschein rabatt vorteil einkauf warenkorb reise flug ticket sendung karte
    zahlung abo mitglied anmeld registrier profil einstellung feedback meinung bewertung kundennummer
    ansprechpartner team unternehmen vertrauen verständnis geduld interesse treue zufriedenheit wunsch wünsche
    fragen frage browser gerät smartphone computer zugang code aufenthalt zimmer fahrzeug auto versicherung antrag
    angebot geschenk punkte guthaben bank newsletter beitrag unterlagen lebenslauf bewerbung gepäck sitz
    reservierung gesundheit sicherheit zuhause postfach eingabe auswahl teilnahme besuch garantie retoure rück
""")
PLURAL_SIGNS = frozenset(
    listed("""
    unsere unseren diese diesen alle allen viele vielen beide beiden neuen neue einige mehrere zwei drei vier fünf
    zehn sind waren wurden
""")
)
NAMES_AFTER_DU = frozenset(listed("pont bois chaillu maurier barry mont plessis val toit châtelet prez"))
NAMES_BEFORE_DU = frozenset(listed("frau herr herrn familie marie jean dr prof madame daphne pierre"))
AFTER_PLURAL_IHR = frozenset(listed("lieben süßen beiden beide alle zwei"))
SUBORDINATORS = frozenset(
    listed("""
    wenn dass daß ob weil falls damit sobald was wie wo wann warum wieso bevor nachdem obwohl solange wer wohin
    woher womit als indem
""")
)
# “Ihr gefällt das”: it is she who likes it.
DATIVE_VERBS = frozenset(
    listed("""
    gefällt fehlt geht scheint hilft gehört passt schmeckt ist gelingt reicht bleibt liegt macht tut steht hat
    wird wurde
""")
)
# “Frage 3”, “Folge 12”: nouns that are counted.
NUMBERED = frozenset(
    listed("""
    frage folge teil test tipp reise lauf los probe spiel stufe rate messe land reihe decke spur halt
""")
)
# Nouns among the ambiguous imperatives, and what may follow nouns.
COMMAND_NOUNS = frozenset(
    listed("""
    beleg belege camp jubel mail quatsch rutsch stapel stream strick update würfel schminke knete rutsche besuche
    besuch buche ernte folge frage gewinne grüße grill kauf klick koch lauf leite liege lob male messe miete nähe
    park pflege plan plane rede reise ruf ruhe schlaf schrei sorge spende spiele spiel stelle stimme stopp strecke
    suche such tank tanz tausch teil teile teste tipp träume tritt übe vergleiche wechsel wende werbe wünsche zahl
    versuch versuche bau blick dank fang halt beginn borg deck dusche gewinn handel klatsch krieg lüge mix pass
    segel sitz streich verein vergleich verkauf versteck wage weck wehr wein wickel wink wisch zweifel kämpfe
    blicke berichte verzichte schreie winke drehe küsse feiere bilde decke rate trage bremse brems drucke druck
    frühstück hacke hack heil kehre kehr kratz pfeife pfeif pflanze pflanz presse press pumpe pump puste rauch
    reibe reiß räume salz salze schaukel schmiere schraube schraub sperre spüle stoß stärke störe stütze tröste
    verbrauch wärme bohr google beton nick
""")
)
NOUN_CUES = frozenset(
    listed("""
    an auf in im nach vorbei zu bis zwischen aus von vom zum zur über um unter wie was wo ob mitten beim vor ins
    ans aufs durch für mit ohne der gegen statt
""")
)
ARTICLES = frozenset(listed("den die das dem der einen eine ein"))
SUBJECTS_OF_CONDITIONS = frozenset(listed("ein eine der die das jemand man"))
# What separates from a verb and ends its sentence.
PREFIXES = frozenset(listed("ab an auf aus bei durch ein her hin los mit nach um vor vorbei weg weiter zu"))
# Commands that are adverbs as well: “das ist halt so”.
PARTICLES = frozenset(listed("halt sei gleich laut"))
# What several people do as readily as a reader does.
ANYBODYS_VERBS = frozenset(
    listed("""
    haben wohnen kennen sehen lieben gewinnen verlieren wissen träumen ärgern freuen glauben denken fragen
    leben verstehen lernen hören lesen reisen suchen genießen nutzen sparen hätten besitzen verfügen planen
    zweifeln vergessen vermissen wundern erleben
""")
)
# What a subject begins with that is not the reader's.
ARTICLES_OF_SUBJECTS = frozenset(
    listed("""
    die diese jene viele alle manche einige mehrere beide meine unsere seine eine zwei drei vier fünf zehn
""")
)
HER_ARTICLES = frozenset(listed("die diese meine unsere seine eine"))
WOMEN = frozenset(
    listed("""
    frau mutter mama tante oma schwester tochter großmutter freundin kollegin nachbarin chefin königin ehefrau
    nichte cousine dame
""")
)
# What sentences begin with that is no noun.
NO_SUBJECTS = frozenset(
    listed("""
    ich du er es wir ihr sie man mein dein sein unser euer ein kein das dies dem den der wer was wie wo wann warum hier da dort heute morgen gestern
    jetzt dann nun so leider gerne gern bitte ja nein danke in im an am auf bei für mit nach von vor zu zum zur
    aus über unter wenn weil falls ob dass sobald ihre ihren ihnen deine dir dich euch eure mir mich uns oben
    unten außen innen außerdem daher deshalb trotzdem morgens abends damals oft immer manchmal zurzeit derzeit
    vielleicht natürlich endlich gerade schon noch auch nur aber und oder denn hallo guten liebe lieber sehr
    eben drinnen draußen drüben zusammen wegen gegen neben zwischen haben sind werden können wollen sollen müssen
    möchten dürfen sollten könnten würden hätten wären waren hatten wurden
""")
)
WRITER = frozenset(listed("ich mir mich mein meine meinem meinen meiner meins wir uns unser unsere unserem unseren"))
# They look like the past that stories are told in, “Ihnen fehlte …”, and are not.
WOULD = frozenset(listed("sollte könnte müsste dürfte hätte möchte würde wollte"))
# What stories begin with: “Ihre Augen leuchteten.”
OF_STORIES = frozenset(
    listed("""
    mann haar haare augen gesicht stimme hände herz lippen traum leben lächeln kopf hand werk werke roman körper
""")
)
