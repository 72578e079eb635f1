"""Italian words for the detection of the register."""

from shared.voice.registers.lexicon import listed

INFORMAL = listed("tu ti tuo tua tuoi tue teco")
PLURAL = listed("voi vi vostro vostra vostri vostre")
VERBS_ARE = listed("""
    sembrare sparare attaccare riportare mancare sopportare sottolineare apprezzare ringraziare citare rischiare
    criticare provocare richiamare influenzare avanzare manifestare gettare variare sperimentare approvare
    consumare annunciare sprecare stimolare ingannare appoggiare confessare impiegare picchiare valorizzare
    licenziare negoziare sacrificare rilanciare suscitare dubitare illustrare imitare progettare spezzare
    strappare allargare dominare menzionare tollerare importare forzare incoraggiare frenare accontentare
    coordinare implementare semplificare chiacchierare anticipare meritare riguardare svelare isolare spaccare
    indirizzare succhiare aggiustare levare potenziare spaventare concordare sospettare sputare conciliare
    piazzare rinforzare ritardare documentare ispirare marciare simulare afferrare asciugare smontare aspirare
    masticare infilare intervistare scaldare impegnare svuotare brillare invecchiare lamentare riciclare dettare
    elevare evocare filmare sfogare scacciare incrociare meditare delegare augurare agitare scollegare lessare
    tritare sbucciare affettare spalmare infornare sfornare idratare massaggiare spruzzare risciacquare pettinare
    spazzare spolverare avvitare gonfiare allacciare slacciare sorpassare timbrare etichettare silenziare loggare
    accarezzare abbandonare abbinare abbonare abbracciare abilitare abitare accelerare accettare accompagnare
    accomodare acquistare adattare adottare affidare affittare affrettare affrontare aggiornare aiutare allegare
    allenare allungare alzare amare ammirare analizzare annotare annullare applicare approfittare appuntare
    arrivare ascoltare aspettare assaggiare assaporare assicurare associare attivare attraversare aumentare
    autorizzare avviare avvisare avvicinare baciare badare ballare bloccare bruciare buttare calcolare calmare
    cambiare camminare cancellare cantare caricare cavalcare celebrare cenare cercare chattare chiamare cliccare
    collaborare collegare colorare coltivare combinare cominciare commentare comparare compilare completare
    comprare comunicare concentrare confermare configurare confrontare conquistare consegnare conservare
    considerare consigliare consultare contattare contare continuare controllare copiare coccolare creare cucinare
    curare danzare decorare dedicare degustare depositare desiderare determinare dichiarare digitare dimenticare
    dimostrare disattivare disegnare disturbare diventare domandare donare duplicare eliminare effettuare elencare
    entrare esaminare esercitare esitare esplorare esportare evitare fermare festeggiare fidare filtrare firmare
    fissare formare fotografare frequentare funzionare giocare girare giudicare giurare guadagnare guardare
    guidare gustare identificare ignorare illuminare imballare immaginare imparare impostare inaugurare incassare
    incollare incontrare indicare indossare indovinare informare iniziare innamorare inquadrare insegnare
    installare integrare interessare interpretare intrecciare inventare investigare inviare invitare lanciare
    lasciare laureare lavare lavorare leccare liberare limitare litigare localizzare lottare mandare mangiare
    marcare memorizzare mescolare migliorare mirare misurare modificare monitorare montare mostrare navigare
    negare noleggiare nominare notare notificare nuotare occupare ordinare organizzare osare osservare ottimizzare
    pagare parcheggiare parlare partecipare passare passeggiare pattinare pedalare pensare perdonare pernottare
    personalizzare pesare pescare piantare pianificare piegare pilotare pizzicare poggiare portare posizionare
    postare praticare precisare pregare prenotare preoccupare preparare presentare prestare procurare programmare
    pronunciare provare pubblicare pulsare puntare raccomandare raccontare raddoppiare rallentare realizzare
    recitare recuperare regalare registrare regolare replicare respirare restare riattivare ribaltare ricaricare
    ricercare ricominciare ricordare rifiutare rilassare rimandare rimborsare rinnovare rinunciare riparare
    ripassare riposare risparmiare rispettare ritirare ritornare ritrovare rivelare rovinare rubare saltare
    salutare salvare sbagliare sbloccare sbrigare scambiare scannerizzare scansionare scappare scaricare scartare
    scattare scherzare sciare sconsigliare scordare scusare segnalare segnare selezionare separare sfidare
    sfogliare sfruttare sganciare sistemare smaltare sognare soggiornare sollevare sommare sorseggiare sospirare
    sostare specificare sperare spiegare spostare sposare stampare staccare stirare studiare suonare superare
    supportare svegliare sviluppare tagliare telefonare tentare terminare testare tirare toccare tornare
    trascinare trascurare trasformare trasportare trattare trovare truccare twittare ultimare usare utilizzare
    vagare valutare verificare versare viaggiare vietare visitare visualizzare volare votare zoomare
""")
VERBS_ERE = listed("""
    combattere riconoscere interrompere percorrere commettere abbattere sbattere tessere convivere confondere
    invadere svolgere friggere distruggere rivivere riassumere stringere intraprendere sconfiggere accedere
    accendere accorgere aggiungere ammettere appendere apprendere assistere assumere attendere chiedere chiudere
    comprendere concedere concludere condividere conoscere convincere correre correggere credere crescere decidere
    difendere dipendere dipingere discutere distinguere dividere eleggere emettere escludere esprimere estendere
    fingere giungere godere illudere immettere includere incidere insistere iscrivere intendere leggere mettere
    mordere muovere nascondere offendere perdere permettere persistere piangere prendere premere pretendere
    prevedere procedere promettere promuovere proteggere provvedere raggiungere rendere resistere ricevere
    richiedere ricorrere ridere rileggere riflettere rimettere ripetere riprendere riscrivere risolvere rispondere
    rivedere rivolgere rompere scendere scommettere scorrere scrivere smettere sommergere sorprendere sorridere
    sospendere spargere spendere spingere stendere temere trascorrere trasmettere uccidere vedere vendere vincere
    vivere volgere coinvolgere connettere disconnettere sottoscrivere descrivere dirigere cedere
""")
VERBS_IRE = listed("""
    proseguire perseguire mentire applaudire aprire avvertire bollire consentire coprire convertire dormire
    fuggire investire offrire partire pentire riaprire scoprire seguire sentire servire soffrire vestire divertire
    riscoprire riempire
""")
VERBS_ISC = listed("""
    diminuire istituire ribadire condire dimagrire infastidire arrossire incuriosire guarnire addolcire abolire
    acquisire aderire agire ammorbidire approfondire arricchire attribuire capire chiarire colpire concepire
    contribuire costruire custodire definire digerire distribuire esaudire esaurire esibire favorire fallire
    ferire finire fiorire fornire garantire gestire gradire gioire guarire impedire inserire influire intuire
    istruire nutrire obbedire percepire preferire proibire pulire punire rapire reagire restituire riferire
    rifornire ringiovanire ripulire riunire sostituire spedire stabilire stupire subire suggerire svanire tradire
    trasferire ubbidire unire usufruire zittire
""")
# Irregular verbs: command to “tu”, command to “Lei”, present with “tu”.
IRREGULAR = (
    ("fa", "faccia", "fai"),
    ("fai", "faccia", "fai"),
    ("di", "dica", "dici"),
    ("va", "vada", "vai"),
    ("vai", "vada", "vai"),
    ("sta", "stia", "stai"),
    ("dai", "dia", "dai"),
    ("sii", "sia", "sei"),
    ("abbi", "abbia", "hai"),
    ("vieni", "venga", "vieni"),
    ("tieni", "tenga", "tieni"),
    ("scegli", "scelga", "scegli"),
    ("togli", "tolga", "togli"),
    ("accogli", "accolga", "accogli"),
    ("raccogli", "raccolga", "raccogli"),
    ("cogli", "colga", "cogli"),
    ("sali", "salga", "sali"),
    ("esci", "esca", "esci"),
    ("riesci", "riesca", "riesci"),
    ("bevi", "beva", "bevi"),
    ("rimani", "rimanga", "rimani"),
    ("ottieni", "ottenga", "ottieni"),
    ("mantieni", "mantenga", "mantieni"),
    ("sappi", "sappia", "sai"),
    ("spegni", "spenga", "spegni"),
    ("poni", "ponga", "poni"),
    ("proponi", "proponga", "proponi"),
    ("disponi", "disponga", "disponi"),
    ("traduci", "traduca", "traduci"),
    ("riduci", "riduca", "riduci"),
    ("produci", "produca", "produci"),
    ("siedi", "sieda", "siedi"),
    ("rifai", "rifaccia", "rifai"),
    ("puoi", "possa", "puoi"),
    ("vuoi", "voglia", "vuoi"),
    ("devi", "debba", "devi"),
    ("contieni", "contenga", "contieni"),
    ("previeni", "prevenga", "previeni"),
    ("diventi", "divenga", "diventi"),
    ("sciogli", "sciolga", "sciogli"),
    ("muori", "muoia", "muori"),
)
INFORMAL_VERBS = listed("""
    sei hai vuoi puoi devi sai stai fai vai dici vieni tieni esci riesci eri avevi volevi potevi dovevi sapevi
    facevi stavi dicevi andavi venivi vedevi pensavi cercavi credevi aspettavi desideravi sognavi trovavi usavi
    vorresti potresti dovresti saresti avresti faresti sapresti preferiresti fosti avesti facesti vedesti dicesti
    andasti
""")
ENDINGS_INFORMAL = listed("""
    otrai strai ttrai ntrai erai irai rrai drai vrai orresti erresti otresti ovresti aresti iresti vresti eresti
""")
NOT_INFORMAL_ENDINGS = listed("operai samurai arresti serai presti foresti terrestri erai rai funeresti manifesti")
# Presents with “tu” that are nouns or adjectives as well.
HOMOGRAPHS = frozenset(
    listed("""
    dai cogli sali poni contieni sciogli presti manifesti affetti annunci appoggi attacchi auguri avanzi concordi
    consumi documenti domini freni getti illustri impegni impieghi importi incroci inganni lamenti manchi massaggi
    menzioni meriti negozi picchi progetti richiami riguardi rinforzi riporti rischi ritardi silenzi sospetti
    spari sprechi stimoli succhi menti abbandoni abbracci abiti accetti adatti affitti affronti appunti attivi
    aumenti avvisi blocchi calmi cammini cancelli carichi celebri colleghi colori confronti continui depositi
    disegni disturbi elenchi eserciti esiti fidi fotografi frequenti funzioni guadagni incassi interpreti lotti
    marchi migliori parcheggi partecipi pedali piloti posizioni precisi punti realizzi recuperi respiri rifiuti
    rimandi rimborsi ripari ritorni scarti scherzi sistemi svegli sviluppi ultimi vaghi vesti acquisti aiuti
    ascolti arrivi aspetti baci balli calcoli cambi canti cerchi commenti completi conti contatti consigli
    consulti controlli desideri domandi doni fermi festeggi filtri firmi fissi formi giochi giri giudichi guidi
    gusti immagini incontri indirizzi inizi insegni interessi inviti invii lanci lavori leggi liberi limiti miri
    misuri monti mostri navighi noti occupi ordini parti passeggi passi pesi pianti porti posti premi presenti
    procuri programmi racconti regali registri resti ricordi risparmi ritiri riposi rispetti salti saluti salvi
    sbagli scambi scarichi scatti segnali segni selezioni servi sogni stampi studi suoni tagli telefoni temi
    termini testi tiri tocchi trasporti tratti trucchi usi utilizzi valuti versi viaggi vivi voli voti sposi
    assaggi sommi colpisci alzi curi danzi pratichi tenti vari bolli lavi ami regoli rovini rubi
""")
)
# Commands to “tu” that are nouns as well: they need a cue.
NOUN_COMMANDS = frozenset(
    listed("""
    fa di va sta abbi affetta brilla critica delega etichetta forza gonfia influenza intervista isola leva
    manifesta marcia piazza sospetta varia adatta calma carica coltiva completa conquista continua dedica ferma
    fida fissa fotografa insegna integra libera nomina notifica precisa procura pronuncia pubblica recita ribalta
    rinuncia rovina scarica scia sfoglia sistema specifica sveglia ultima vaga valuta attiva visita guida firma
    ordina cura danza domanda dona forma marca mostra nota posta pesca pesa porta programma ricerca regola resta
    replica segna stampa sosta tratta vota verifica ricarica consulta consegna modifica passeggia balla cena canta
    conta copia gira lancia lava limita misura monta naviga pedala pensa pianta piega pilota pratica presenta
    presta punta registra salta salva scatta sfida somma spiega spera sposa suona taglia telefona tenta testa tira
    tocca versa vola ama abita arriva bada cambia cucina funziona interessa lavora mangia mira nega nuota osa
    studia supera supporta vieta analizza incontra saluta richiama lotta stira collega conserva
""")
)
# Commands to “tu” that a sentence about a third person seldom opens with.
COMMANDS = frozenset(
    listed("""
    clicca prenota acquista guarda prova scarica chiama entra approfitta sii abbi trova cerca crea inizia
    risparmia regala partecipa compila completa conferma attiva aggiorna invia esplora personalizza configura
    installa rinnova ritira aspetta ricorda immagina pensa seleziona digita usa utilizza controlla verifica torna
    gioca ascolta viaggia sogna assapora gusta mostra invita consulta visita ordina compra paga carica salva
    modifica elimina annulla sfrutta confronta calcola ricarica porta cambia lascia manda tocca evita parla
    racconta aiuta salta passa scusa vota valuta stampa
""")
)
FORMAL_HOMOGRAPHS = frozenset(
    listed("""
    stia dia sia ponga disponga possa voglia debba divenga muoia presti manifesti affetti annunci appoggi attacchi
    auguri avanzi concordi consumi documenti domini freni getti illustri impegni impieghi importi incroci inganni
    lamenti manchi massaggi menzioni meriti negozi picchi progetti richiami riguardi rinforzi riporti rischi
    ritardi silenzi sospetti spari sprechi stimoli succhi abbandoni abbracci abiti accetti adatti affitti affronti
    appunti attivi aumenti avvisi blocchi calmi cammini cancelli carichi celebri colleghi colori confronti
    continui depositi disegni disturbi elenchi eserciti esiti fidi fotografi frequenti funzioni guadagni incassi
    interpreti lotti marchi migliori parcheggi partecipi pedali piloti posizioni precisi punti realizzi recuperi
    respiri rifiuti rimandi rimborsi ripari ritorni scarti scherzi sistemi svegli sviluppi ultimi vaghi acquisti
    aiuti ascolti arrivi aspetti baci balli calcoli cambi canti cerchi commenti completi conti contatti consigli
    consulti controlli desideri domandi doni fermi filtri firmi fissi formi giochi giri guidi gusti immagini
    impari incontri indirizzi inizi interessi inviti invii lanci lasci lavori liberi limiti mandi misuri monti
    mostri navighi noti occupi ordini passi pesi pianti porti posti presenti procuri programmi racconti regali
    registri resti ricordi risparmi ritiri riposi rispetti salti saluti salvi sbagli scambi scarichi scatti
    segnali segni selezioni sogni stampi studi suoni tagli telefoni termini testi tiri tocchi torni trasporti
    tratti trucchi usi utilizzi valuti versi viaggi voli voti sposi sommi crei curi danzi tenti vari lavi ami viva
    menta bolla supporti serva parta creda corra renda venda tema copi abbini rida morda cresca consegni
""")
)
COMMAND_CUES = frozenset(
    listed("""
    fino attenzione il lo la i gli le l un uno una subito ora adesso oggi qui qua online tutto tutta tutti tutte
    con su sul sulla sui nel nella in al alla allo nostro nostra nostri nostre questo questa questi queste quello
    quella ogni più gratis senza per come quanto quale quali cosa dove quando chi che anche bene sempre presto
    facilmente direttamente prima dopo da dal dalla dei delle del 0 due tre dieci mille tuo tua tuoi tue suo sua
    suoi sue ci ti mi ne a
""")
)
NOUN_CUES = frozenset(
    listed("""
    con in al alla allo più senza per come che anche bene da dal dalla dei delle del i a gratis su sul sulla
""")
)
OPENERS = frozenset(
    listed("""
    e o ma poi ora adesso allora quindi oggi anche inoltre per favore subito qui così prima intanto semplicemente
    basta dai su ciao ehi bene ok sì forza infine dopo grazie già solo solamente ecco
""")
)
BEFORE_COMMAND = frozenset(listed("non si ci mi ne lo la li le"))
INTERROGATIVES = frozenset(
    listed("""
    che cosa cos come dove quando quale quali quanto quanta quanti quante chi perché qual com dov quant
""")
)
CONJUNCTIONS = frozenset(listed("se quando come qualora appena"))
BETWEEN = frozenset(
    listed("""
    non già lo la le li ne si ci mi gli ancora anche mai ce invece in qualche modo davvero
""")
)
SUBJECTS = frozenset(listed("lui loro qualcuno nessuno io tu"))
PERSONS = frozenset(
    listed("""
    lui loro cliente clienti utente utenti persona persone chi qualcuno nessuno ognuno ogni uomo donna ragazzo
    ragazza bambino bambina madre padre figlio figlia fratello sorella amico amica professore medico direttore
    presidente autore artista gente tutti scrittore attore attrice cane gatto moglie marito nonna nonno capo
    lavoratore dipendente passeggero viaggiatore giovanni maria anna marco luca paolo mario
""")
)
ASKED_VERBS = listed("""
    ha può vuole desidera sa conosce cerca preferisce ricorda crede pensa va viene vive abita lavora parla dice fa
    potrebbe vorrebbe dovrebbe saprebbe avrebbe sarebbe piace piacerebbe legge guarda gioca mangia beve viaggia
    compra usa utilizza sta aveva era sapeva voleva poteva interessa serve accetta aspetta permette sente trova
    segue porta sogna pianifica riesce capisce immagina sembra dispiace occupa preoccupa riferisce ama odia vede
    prende sceglie studia torna esce potrà avrà vorrà saprà farebbe preferirebbe consiglierebbe suggerirebbe
    direbbe consiglia dispone intende gradisce ricordava è necessita chiama manca importa
""")
CONDITIONAL_VERBS = listed("""
    ha può vuole desidera sa preferisce ricorda crede pensa va vive lavora decide acquista prenota utilizza usa
    compra paga viaggia dimentica trova cambia perde sceglie segue sta riscontra riceve richiede necessita dispone
    intende ritiene nota osserva accede abita avesse volesse dovesse desiderasse potesse preferisse fosse gradisce
    vede dice immagina saprà vedrà potrà interessa piace serve cerca ama avrà vorrà deciderà effettua è arriva
    torna
""")
INITIAL_VERBS = listed("""
    può potrà dovrà riceverà troverà avrà otterrà risparmierà potrebbe dovrebbe deve scoprirà pagherà vedrà
    dispone riceve
""")
HELPER_VERBS = frozenset(listed("può potrà potrebbe deve dovrà dovrebbe"))
IMPERSONAL_AFTER_HELPER = frozenset(
    listed("essere darsi esserci succedere capitare sembrare accadere bastare avvenire")
)
DATIVE_VERBS = frozenset(
    listed("""
    piacciono piaceranno piacerà interessano va servono piaceva piace piacerebbe interessa serve sembra dispiace
    manca importa
""")
)
PARTICIPLES_OF_READERS = frozenset(
    listed("""
    ricevuto effettuato richiesto scelto dimenticato comprato acquistato prenotato completato iniziato cambiato
    selezionato inserito vinto ottenuto raggiunto superato accumulato annullato attivato indicato accettato visto
    pensato provato sentito letto avuto fatto detto potuto voluto viaggiato visitato notato tentato perso finito
    deciso aperto scritto inviato pagato confermato aggiunto lasciato trovato chiamato parlato ascoltato lavorato
    giocato mangiato vissuto studiato usato bisogno domande dubbi ragione diritto mai già intenzione voglia un una
    qualche il la 0 tempo
""")
)
SERVICE_VERBS = frozenset(
    listed("""
    informiamo ricordiamo offriamo ringraziamo preghiamo invitiamo aiutiamo salutiamo inviamo comunichiamo
    confermiamo auguriamo chiediamo presentiamo proponiamo aspettiamo attendiamo contatteremo invieremo
    informeremo chiameremo avviseremo aiuteremo risponderemo consigliamo garantiamo alleghiamo scriviamo
    suggeriamo rimborseremo forniamo mostriamo spieghiamo abbiamo avvisiamo assistiamo accompagniamo indichiamo
    mandiamo ringrazio ricordo informo prego invio offro scrivo auguro chiedo assicuro consiglio suggerisco invito
    manderò dirò spiegherò darò chiamerò porgo porgiamo segnaliamo diamo terremo richiameremo
""")
)
ENCLITIC_VERBS = frozenset(
    listed("""
    aiutarla contattarla informarla ringraziarla assisterla servirla disturbarla rassicurarla richiamarla
    accoglierla avvisarla invitarla aiutarle offrirle ricordarle inviarle fornirle garantirle proporle chiederle
    comunicarle darle dirle mandarle augurarle risponderle presentarle
""")
)
READER_NOUNS = frozenset(
    listed("""
    proposta idea idee domanda domande dubbio dubbi chiamata decisione scelta suggerimento lettera sito ordine
    prenotazione conto account email mail profilo password carrello pagamento spedizione pacco abbonamento
    richiesta fattura carta viaggio volo camera soggiorno bagaglio consulente fiducia pazienza collaborazione
    interesse opinione feedback esperienza disposizione indirizzo dati dispositivo browser smartphone computer
    acquisto acquisti casa auto veicolo assicurazione polizza contratto punti vantaggi esigenze preferenze salute
    benessere sicurezza appuntamento visita regalo sconto buono biglietto prossimo prossima preferito preferita
    nuovo nuova messaggio risposta comprensione fedeltà azienda attività cellulare iscrizione registrazione
    documento documenti segnalazione reclamo tessera saldo piano linea consenso adesione partecipazione attenzione
    cortesia gentilezza piacere consegna recensione giardino
""")
)
NEGATED_INFINITIVES = frozenset(
    listed("""
    preoccuparti perdere dimenticare aspettare esitare mancare rischiare temere avere fare lasciare smettere
    rinunciare sprecare credere dire essere scordare farti
""")
)
NOT_COMMANDS = frozenset(
    listed("""
    di stringa ultima ultimi esca vaga vaghi laurea fida fosse può devi debba voglia puoi vuoi poi sopra contro
    dentro oltre fuori giù lontani vicini
""")
)
# Words made of a command and a pronoun that are other words.
NOT_JOINED = frozenset(
    listed("""
    dettami vale aprile dine vane sciami montane salici saline servile pagane amami cambiale stami fami contane
    portale
""")
)
UNSURE_JOINED = frozenset(listed("fatti fallo segnali contale portale mandala parlane vale"))
NOT_INFINITIVES = frozenset(
    listed("""
    scarti aperti controparti comparti riparti scomparti infarti reperti inesperti inerti galimberti referti
    lamberti liberti sofferti gioberti esperti coperti scoperti certi incerti concerti offerti deserti inserti
    reparti quarti sparti conforti avverti converti inverti arti sarti marti spirti umberti alberti roberti
    gilberti
""")
)
COUNTED = frozenset(
    listed("""
    mesi anni giorni settimane ore minuti persone euro punti volte posti milioni mila su per
""")
)
# Commands with “yourself” in -ati and -iti; the other words in -ati and -iti are participles.
REFLEXIVE_COMMANDS = frozenset(
    listed("""
    siediti registrati iscriviti preparati abbonati goditi lasciati affrettati ricordati accomodati assicurati
    rilassati divertiti fidati connettiti unisciti prenotati regalati alzati fermati calmati aggiornati allenati
    concentrati immaginati svegliati sbrigati mettiti affidati informati collegati ispirati aspettati guardati
    concediti sentiti trovati muoviti chiediti prenditi procurati organizzati presentati avvicinati ritrovati
    innamorati riposati scopriti scegliti tieniti vestiti copriti riprenditi rivolgiti
""")
)
ARTICLES = frozenset(listed("il lo la i gli le l mio mia nostro nostra questo questa quel quella"))
STRESSED_I = frozenset(listed("sciare inviare avviare spiare"))
IRREGULAR_JOINED = listed("""
    dimmi dicci fammi facci dammi dacci vacci fatti dillo fallo digli dille dammelo dimmelo siediti sieditevi
    stammi
""")
SALUTATIONS = listed("egregi egregie egregio egregia spett spettabile")
DEAR = listed("gentile gentilissimo gentilissima")
DEAR_WHOM = frozenset(listed("cliente signora signor signore dottor dott sig"))
TITLES = listed("signore signora signor sig dottore dottoressa dott")
BEFORE_TITLE = frozenset(listed("buongiorno buonasera gentile caro cara grazie sì salve no"))
ENDINGS_WITH_LEI = listed("ole ola ale ala ile ila ele ela ule ula arla erla irla arle erle irle")
AFTER_LEI = frozenset(
    listed("""
    può deve potrà dovrà desidera riceverà troverà potrebbe dovrebbe vorrebbe avrà ha è sa crede pensa conosce
    vuole preferisce va dice fa non mi ci sarà
""")
)
ADJECTIVES_AFTER_LA = frozenset(listed("nuova prima grande bella"))
INFINITIVES = tuple(listed("are ere ire arre orre rlo rla rli rle rne rci rmi rsi"))
BEFORE_NUMBERS = frozenset(
    listed("""
    le alle dalle ore i di su per da in tra fra a gli ultimi primi delle circa oltre dopo ogni solo ha
""")
)
QUESTION_OPENERS = OPENERS | frozenset(listed("non ti ci mi lo la ne che cosa come dove quando quanto perché"))
BEFORE_SECOND_PERSON = frozenset(
    listed("se quando che cosa come dove cos perché quanto quanti quale chi mentre appena ti")
)
UNSURE_JOINED_ENDINGS = tuple(listed("ati iti uti ale ali ane ine ile ili ici"))
CLITICS = frozenset(listed("si ci mi ne lo la li le ce"))
COMMAND_OPENERS = OPENERS | BEFORE_COMMAND
WISHED = frozenset(listed("sia abbia possa venga voglia stia faccia vada"))
IMPERSONAL_COMMANDS = frozenset(listed("noti veda ricordi pensi osservi consideri tratti"))
BEFORE_WISH = frozenset(
    listed("""
    dispiace speriamo auguriamo spero auguro contento contenta contenti felice felici lieti lieto grazie rammarica
    rincresce piacere
""")
)
PARTICIPLE_ENDINGS = tuple(listed("ato uto ito ata uta ita sto rto tto so sta rta tta sa"))
NOT_BEFORE_THIRD = frozenset(listed("ti vi lui lei si gli"))
REFLEXIVE_VERBS = frozenset(listed("trova sente ricorda chiama occupa interessa accorge rende"))
EVENT_VERBS = frozenset(
    listed("""
    succede accade costa dura inizia finisce comincia termina funziona resta basta dipende serve manca apre chiude
    parte arriva nasce esiste consiste iniziava finiva durava costava funzionava
""")
)
READER_STATES = frozenset(
    listed("""
    disposto disposta sicuro sicura pronto pronta interessato interessata cliente d iscritto iscritta contento
    contenta socio soddisfatto soddisfatta
""")
)
READER_PARTICIPLES = frozenset(
    listed("""
    stato stata nato nata andato andata cresciuto cresciuta tornato tornata riuscito riuscita sposato sposata
    diventato diventata
""")
)
PREPOSITIONS = frozenset(
    listed("""
    in da con per dopo prima a su tramite durante senza fino al alla dal dalla dallo nel nella nello sul sulla col
    di del della dello dell all dall nell sull grazie
""")
)
BEFORE_INITIAL = OPENERS | frozenset(listed("presto domani stasera subito ci lo la li le mi ne non"))
WHICH = frozenset(listed("che quale quali quanto quanta quanti quante"))
US = frozenset(listed("ci nostro nostra nostri nostre grazie noi"))
PRESUMED_INITIAL_VERBS = listed("""
    intende ha è sa immagina vuole desidera preferisce ricorda crede conosce trova avrebbe
""")
IRREGULAR_FIRST_PERSONS = listed("""
    faccio do dico so vengo tengo voglio posso devo ho abbiamo facciamo diciamo possiamo dobbiamo vogliamo avrò
    darò farò dirò verrò terrò avremo daremo faremo diremo
""")
NOUNS_IN_O = frozenset(listed("presto colloco mano foto radio moto auto prezzo conto tratto"))
# With “ci”, “mi” or “non” before them these are rather “you find us” than commands.
INDICATIVE_RATHER = frozenset(
    listed("""
    trovi immagini pensi ami mangi lavori parli abiti aiuti usi senti arrivi torni ricordi sogni sopporti desideri
    cerchi meriti
""")
)
# What may stand before a command in -i; behind other adverbs it is rather “today you buy”.
NEAR_OPENERS = frozenset(listed("e o poi quindi allora per favore prego intanto dunque")) | BEFORE_COMMAND
SURE_COMMANDS = frozenset(
    listed("""
    clicchi prenoti visiti contatti consulti compili verifichi approfitti selezioni digiti scarichi acquisti
    confermi controlli utilizzi inviti attivi registri esiti dimentichi manchi scusi abbandoni accetti provi
    guardi entri chiami preoccupi accomodi
""")
)
OPINIONS = frozenset(
    listed("""
    credo suppongo immagino vedo so penso sicuro sicura capisco spero sembra noto sento sentito visto
""")
)
SHORT_INFINITIVES = frozenset(listed("farti darti starti dirti"))
BRANDS = frozenset(listed("azienda società squadra paese città negozio governo fabbrica marca"))
