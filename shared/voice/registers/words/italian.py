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
    rifornire ringiovanire ripulire riunire riuscire sostituire spedire stabilire stupire subire suggerire svanire
    tradire trasferire ubbidire unire usufruire zittire
""")
VERBS_ISC = [verb for verb in VERBS_ISC if verb != "riuscire"]
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
    ("siediti", "sieda", "siedi"),
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
    facevi stavi dicevi andavi venivi vedevi pensavi cercavi credevi fossi avessi aspettavi desideravi sognavi
    trovavi usavi vorresti potresti dovresti saresti avresti faresti sapresti preferiresti fosti avesti facesti
    vedesti dicesti andasti
""")
INFORMAL_VERBS = [verb for verb in INFORMAL_VERBS if verb not in {"fossi", "avessi"}]
ENDINGS_INFORMAL = listed("""
    otrai strai ttrai ntrai erai irai rrai drai vrai orresti erresti otresti ovresti aresti iresti vresti eresti
""")
NOT_INFORMAL_ENDINGS = listed("operai samurai arresti serai presti foresti terrestri erai rai funeresti manifesti")
# Presents with “tu” that are nouns or adjectives as well.
HOMOGRAPHS = frozenset(
    listed("""
    affetti annunci appoggi attacchi auguri avanzi concordi consumi documenti domini freni getti illustri impegni
    impieghi importi incroci inganni lamenti manchi manifesti massaggi menzioni meriti negozi picchi progetti
    richiami riguardi rinforzi riporti rischi ritardi silenzi sospetti spari sprechi stimoli succhi volti menti
    abbandoni abbracci abiti accetti adatti affitti affronti appunti attivi aumenti avvisi blocchi calmi cammini
    cancelli carichi celebri colleghi colori confronti continui depositi disegni disturbi elenchi eserciti esiti
    fidi fotografi frequenti funzioni guadagni incassi interpreti lotti marchi migliori parcheggi partecipi pedali
    piloti posizioni precisi presti punti realizzi recuperi respiri rifiuti rimandi rimborsi ripari ritorni scarti
    scherzi sistemi svegli sviluppi ultimi vaghi cogli vesti acquisti aiuti ascolti arrivi aspetti baci balli
    bastoni calcoli cambi canti centri cerchi commenti compiti completi conti contatti consigli consulti controlli
    corsi corti costi dati desideri domandi doni effetti errori fermi festeggi filtri firmi fissi formi fumi
    fuochi gesti giochi giri giudichi guidi gusti imbarchi immagini impari incontri indirizzi inizi insegni
    interessi inviti invii laghi lanci lasci lavori leggi liberi limiti luoghi mandi mezzi miri misuri modi monti
    mostri navighi nodi nomi noti numeri occhi occupi ordini ori parti passeggi passi pensieri pesi pezzi piani
    pianti piatti porti posti premi presenti prestiti prezzi procuri programmi proclami promossi pronti provi
    quadri raccogli racconti regali registri resti ricordi risparmi ritiri riposi rispetti ritmi saldi salti
    saluti salvi sali sbagli scambi scarichi scatti segnali segni selezioni servi sensi sconti scontri sogni
    sorrisi sostegni stampi stati studi suoni tagli telefoni temi termini testi tiri tocchi torni traffici
    trasporti tratti trucchi usi utilizzi valuti vedi versi vestiti viaggi vini visi vivi voli voti via veli poni
    sposi tuffi aperti confini finisci contieni assaggi pagini sorprese sommi cresci colpisci fondi gradi muri
    nasci spazi rispondi offri dai sei alzi capi cibi crei curi danzi doti duri piaghi pratichi privati puri
    sciogli stanchi seguiti tenti toni uniti forni fini muovi notti gioie fiori rapi subi uni spiani vari addetti
    bolli lavi assistenti attenti fai vai discuti corri siedi perdi credi ridi rendi ami balzi bari basti bombi
    brani carri coppi danni esami fagi pali pari pasti posi rami rari reali regoli riti rovini rubi tali vasti
    vendi votivi vuoti
""")
) - frozenset(
    listed("""
    vedi rispondi offri impari mandi lasci perdi credi corri siedi rendi muovi discuti ridi finisci scegli fai vai
    vendi raccogli cresci provi torni crei
""")
)
# Commands to “tu” that are nouns as well: they need a cue.
NOUN_COMMANDS = frozenset(
    listed("""
    affetta brilla critica delega etichetta forza gonfia influenza intervista isola leva manifesta marcia piazza
    sospetta varia adatta calma carica coltiva completa conquista continua dedica ferma fida fissa fotografa
    insegna integra libera nomina notifica precisa procura pronuncia pubblica recita ribalta rinuncia rovina
    scarica scia sfoglia sistema specifica sveglia ultima vaga valuta attiva prova visita guida cerca firma
    prenota conferma ordina usa cura danza doma domanda dona forma gara gusta lista luna marca mostra nota offerta
    posta premia pesca pesa porta programma ricerca regola resta replica scusa segna stampa sosta tratta via
    vendita vota verifica ricarica consulta consegna modifica passa passeggia balla cena canta conta copia gira
    gioca lancia lascia lava limita manda misura monta naviga paga para parla pedala pensa pianta piega pilota
    pratica presenta presta punta racconta rata registra salda salta salva scatta sfida sogna somma spiega spera
    sposa suona taglia telefona tenta testa tira tocca torna trova versa viaggia vola zoomma ama abita arriva
    basta bada cambia cucina entra funziona guarda interessa lavora mangia mira nega nuota osa studia supera
    supporta vieta viva fa va sta di leggi parti servi vivi vedi senti sali esci vieni poni nasci segui apri dormi
    tieni abbi cresci corri ridi temi perdi vinci abbina analizza ricorda incontra saluta richiama aiuta ascolta
    lotta stira immagina collega aspetta conserva
""")
) - frozenset(
    listed("""
    prova prenota cerca conferma usa gioca guarda trova scusa lascia manda paga entra torna passa racconta ascolta
    aiuta apri segui vieni parla tieni ricorda immagina leggi aspetta vinci vivi senti abbina gusta sogna viaggia
    corri
""")
)
# Commands to “tu” that a sentence about a third person seldom opens with.
COMMANDS = frozenset(
    listed("""
    scopri clicca prenota acquista guarda prova scarica chiama entra approfitta registrati iscriviti contattaci
    scrivi segui vieni sii abbi scegli trova cerca crea inizia accedi risparmia regala ricevi ottieni vinci
    partecipa inserisci compila completa conferma attiva aggiungi aggiorna condividi apri chiudi invia richiedi
    leggi rispondi vai fai prendi approfondisci esplora personalizza configura installa rinnova ritira aspetta
    ricorda immagina pensa preparati goditi lasciati dai metti unisciti seleziona digita usa utilizza controlla
    verifica torna gioca ascolta vivi viaggia sogna assapora gusta regalati concediti mostra invita chiedi
    consulta visita ordina compra paga carica salva modifica elimina annulla dicci facci fammi dimmi dammi
    scrivici seguici chiamaci ricordati affidati sfrutta confronta calcola ricarica abbonati porta cambia lascia
    manda premi tocca scorri mantieni tieni togli raccogli cogli evita attendi raggiungi assicurati parla racconta
    aiuta salta passa scusa senti smetti vota valuta rilassati stampa
""")
)
FORMAL_HOMOGRAPHS = frozenset(
    listed("""
    affetti annunci appoggi attacchi auguri avanzi concordi consumi documenti domini freni getti illustri impegni
    impieghi importi incroci inganni lamenti manchi manifesti massaggi menta menzioni meriti negozi picchi
    progetti richiami riguardi rinforzi riporti rischi ritardi silenzi sospetti spari sprechi stimoli succhi volti
    abbandoni abbracci abiti accetti adatti affitti affronti appunti attivi aumenti avvisi blocchi calmi cammini
    cancelli carichi celebri colleghi colori confronti continui depositi disegni disturbi elenchi eserciti esiti
    fidi fotografi frequenti funzioni guadagni incassi interpreti lotti marchi migliori parcheggi partecipi pedali
    piloti posizioni precisi presti punti realizzi recuperi respiri rifiuti rimandi rimborsi ripari ritorni scarti
    scherzi sistemi svegli sviluppi ultimi vaghi bolla acquisti contatti consulti selezioni aspetti lasci porti
    passi ricordi segnali controlli risparmi usi utilizzi ordini ritiri immagini inizi viaggi telefoni regali
    salvi stampi tocchi noti voti registri scarichi completi ascolti aiuti cambi paghi conti giochi guidi impari
    indirizzi interessi inviti invii lavori limiti mostri navighi presenti provi racconti resti riposi salti
    saluti segni sogni studi suoni tagli torni tratti trovi valuti versi voli firmi fermi formi giri gusti lanci
    liberi misuri mandi monti occupi pesi piani pianti posti procuri programmi prenoti premi rispetti saldi sbagli
    scambi scatti spieghi sposi sommi supporti termini testi tenti tiri trasporti trucchi veli visiti verifichi
    vari viva serva tenda parta senta creda perda metta corra veda renda attenda venda temi tema doni balli baci
    canti calcoli cerchi centri commenti consigli copi crei curi danzi dia desideri domandi duri incontri lavi ami
    arrivi abbini sia stia scelga scopra legga guardi rida morda muova nasca cresca ponga esca disponga voglia
    possa debba muoia divenga ottenga consegni filtri fissi gestisca
""")
) - frozenset(
    listed("""
    prenoti visiti verifichi guardi scelga scopra legga senta attenda perda provi trovi paghi spieghi metta prenda
    esca veda ottenga gestisca muova
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
    con in al alla allo più senza per come che anche bene sempre da dal dalla dei delle del i a gratis su sul
    sulla
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
    presidente autore artista gente tutti scrittore attore attrice
    cane gatto moglie marito nonna nonno capo lavoratore dipendente passeggero viaggiatore giovanni maria
    anna marco luca paolo mario
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
    listed(""" proposta idea idee domanda domande dubbio dubbi chiamata decisione scelta suggerimento lettera
    sito ordine prenotazione conto account email mail profilo password carrello pagamento spedizione pacco
    abbonamento richiesta fattura carta viaggio volo camera soggiorno bagaglio consulente fiducia pazienza
    collaborazione interesse opinione feedback esperienza disposizione indirizzo dati dispositivo browser
    smartphone computer acquisto acquisti casa auto veicolo assicurazione polizza contratto punti vantaggi
    esigenze preferenze salute benessere sicurezza appuntamento visita regalo sconto buono biglietto prossimo
    prossima preferito preferita nuovo nuova messaggio risposta comprensione fedeltà azienda attività cellulare
    iscrizione registrazione documento documenti segnalazione reclamo tessera saldo piano linea consenso adesione
    partecipazione attenzione cortesia gentilezza piacere consegna recensione giardino
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
    dettami vale valle dallo dalle aprile divi dine vane sciami montane salici saline servile pagane amami
    cambiale parti parte amici amiche bacile radici uscite fame fama dama lama stami dami fami contane famme vive
    tavoli capaci stile portale mentali naturale modici unici medici tipici calcine turbine cantine cucine pagine
    ultime ultimi fine prime intimi primi pratici generali regolari
""")
)
UNSURE_JOINED = frozenset(
    listed("""
    fatti fallo segnali contale portale canali cantine mandala parlane vale cali sale male
""")
)
NOT_INFINITIVES = frozenset(
    listed("""
    controparti comparti riparti scomparti infarti reperti inesperti inerti galimberti referti lamberti liberti
    sofferti gioberti aperti esperti coperti scoperti certi incerti concerti offerti deserti inserti reparti
    quarti sparti conforti avverti converti diverti inverti arti scarti sarti marti farti spirti umberti alberti
    roberti gilberti
""")
) - {"farti", "diverti"}
COUNTED = frozenset(
    listed("""
    mesi anni giorni settimane ore minuti persone euro punti volte posti milioni mila su per
""")
)
# Commands with “yourself” in -ati and -iti; the other words in -ati and -iti are participles.
REFLEXIVE_COMMANDS = frozenset(
    listed("""
    registrati iscriviti preparati abbonati goditi lasciati affrettati ricordati accomodati assicurati rilassati
    divertiti fidati connettiti unisciti candidati prenotati regalati alzati fermati calmati aggiornati allenati
    concentrati immaginati svegliati sbrigati scatenati tuffati siediti mettiti affidati informati collegati
    ispirati immergiti aspettati guardati concediti sentiti trovati muoviti chiediti prenditi procurati
    organizzati presentati avvicinati ritrovati innamorati riposati prenota scopriti scegliti tieniti vestiti
    copriti riprenditi rivolgiti
""")
)
ARTICLES = frozenset(listed("il lo la i gli le l mio mia nostro nostra questo questa quel quella"))
STRESSED_I = frozenset(listed("sciare inviare avviare spiare"))
IRREGULAR_JOINED = listed("""
    dimmi dicci fammi facci dammi dacci vacci fatti dillo fallo digli dille dammelo dimmelo siediti sieditevi
    stammi
""")
SALUTATIONS = listed("egregio egregia spett spettabile")
DEAR = listed("gentile gentilissimo gentilissima")
DEAR_WHOM = frozenset(listed("cliente signora signor signore dottor dott sig"))
TITLES = listed("signore signora signor sig dottore dottoressa dott")
BEFORE_TITLE = frozenset(listed("buongiorno buonasera gentile caro cara grazie sì salve no"))
ENDINGS_WITH_LEI = listed("arla erla irla arle erle irle")
AFTER_LEI = frozenset(
    listed("""
    può deve potrà dovrà desidera riceverà troverà potrebbe dovrebbe vorrebbe avrà ha è sa crede pensa conosce
    vuole preferisce va dice fa non mi ci sarà
""")
)
ADJECTIVES_AFTER_LA = frozenset(listed("nuova prima grande bella"))
INFINITIVES = ("are", "ere", "ire", "arre", "orre", "rlo", "rla", "rli", "rle", "rne", "rci", "rmi", "rsi")
BEFORE_NUMBERS = frozenset(
    listed("""
    le alle dalle ore i di su per da in tra fra a gli ultimi primi delle circa oltre dopo ogni solo ha
""")
)
QUESTION_OPENERS = OPENERS | frozenset(listed("non ti ci mi lo la ne che cosa come dove quando quanto perché"))
BEFORE_SECOND_PERSON = frozenset(
    listed("se quando che cosa come dove cos perché quanto quanti quale chi mentre appena ti")
)
UNSURE_JOINED_ENDINGS = ("ati", "iti", "uti", "ale", "ali", "ane", "ine", "ile", "ili", "ici")
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
PARTICIPLE_ENDINGS = ("ato", "uto", "ito", "ata", "uta", "ita", "sto", "rto", "tto", "so", "sta", "rta", "tta", "sa")
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
BEFORE_INITIAL = OPENERS | frozenset(listed("ci lo la li le mi ne non"))
WHICH = frozenset(listed("che quale quali quanto quanta quanti quante"))
US = frozenset(listed("ci nostro nostra nostri nostre grazie noi"))
PRESUMED_INITIAL_VERBS = listed("ha è sa immagina vuole desidera preferisce ricorda crede conosce trova avrebbe")
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
