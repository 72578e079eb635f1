"""Italian verbs: infinitives by class, what is irregular, and the forms that are other words as well."""

from shared.voice.registers.lexicon import listed, table

# Verbs by class; VERBS_ISC put -isc- before the endings (“capisco”).
VERBS_ARE = listed("""
    annaffiare affogare azzeccare balbettare brontolare dispensare esultare ficcare fischiettare grattare origliare
    sbadigliare sbirciare sottovalutare ammazzare
    sembrare sparare attaccare riportare mancare sopportare sottolineare apprezzare ringraziare citare rischiare
    criticare provocare richiamare influenzare avanzare manifestare gettare variare sperimentare approvare consumare
    annunciare sprecare stimolare ingannare appoggiare confessare impiegare picchiare valorizzare licenziare
    negoziare sacrificare rilanciare suscitare dubitare illustrare imitare progettare spezzare strappare allargare
    dominare menzionare tollerare importare forzare incoraggiare frenare accontentare coordinare implementare
    semplificare chiacchierare anticipare meritare riguardare svelare isolare spaccare indirizzare succhiare
    aggiustare levare potenziare spaventare concordare sospettare sputare conciliare piazzare rinforzare ritardare
    documentare ispirare marciare simulare afferrare asciugare smontare aspirare masticare infilare intervistare
    scaldare impegnare svuotare brillare invecchiare lamentare riciclare dettare elevare evocare filmare sfogare
    scacciare incrociare meditare delegare augurare agitare scollegare lessare tritare sbucciare affettare spalmare
    infornare sfornare idratare massaggiare spruzzare risciacquare pettinare spazzare spolverare avvitare gonfiare
    allacciare slacciare sorpassare timbrare etichettare silenziare loggare accarezzare abbandonare abbinare
    abbonare abbracciare abilitare abitare accelerare accettare accompagnare accomodare acquistare adattare adottare
    affidare affittare affrettare affrontare aggiornare aiutare allegare allenare allungare alzare amare ammirare
    analizzare annotare annullare applicare approfittare appuntare arrivare ascoltare aspettare assaggiare
    assaporare assicurare associare attivare attraversare aumentare autorizzare avviare avvisare avvicinare baciare
    badare ballare bloccare bruciare buttare calcolare calmare cambiare camminare cancellare cantare caricare
    cavalcare celebrare cenare cercare chattare chiamare cliccare collaborare collegare colorare coltivare combinare
    cominciare commentare comparare compilare completare comprare comunicare concentrare confermare configurare
    confrontare conquistare consegnare conservare considerare consigliare consultare contattare contare continuare
    controllare copiare coccolare creare cucinare curare danzare decorare dedicare degustare depositare desiderare
    determinare dichiarare digitare dimenticare dimostrare disattivare disegnare disturbare diventare domandare
    donare duplicare eliminare effettuare elencare entrare esaminare esercitare esitare esplorare esportare evitare
    fermare festeggiare fidare filtrare firmare fissare formare fotografare frequentare funzionare giocare girare
    giudicare giurare guadagnare guardare guidare gustare identificare ignorare illuminare imballare immaginare
    imparare impostare inaugurare incassare incollare incontrare indicare indossare indovinare informare iniziare
    innamorare inquadrare insegnare installare integrare interessare interpretare intrecciare inventare investigare
    inviare invitare lanciare lasciare laureare lavare lavorare leccare liberare limitare litigare localizzare
    lottare mandare mangiare marcare memorizzare mescolare migliorare mirare misurare modificare monitorare montare
    mostrare navigare negare noleggiare nominare notare notificare nuotare occupare ordinare organizzare osare
    osservare ottimizzare pagare parcheggiare parlare partecipare passare passeggiare pattinare pedalare pensare
    perdonare pernottare personalizzare pesare pescare piantare pianificare piegare pilotare pizzicare poggiare
    portare posizionare postare praticare precisare pregare prenotare preoccupare preparare presentare prestare
    procurare programmare pronunciare provare pubblicare pulsare puntare raccomandare raccontare raddoppiare
    rallentare realizzare recitare recuperare regalare registrare regolare replicare respirare restare riattivare
    ribaltare ricaricare ricercare ricominciare ricordare rifiutare rilassare rimandare rimborsare rinnovare
    rinunciare riparare ripassare riposare risparmiare rispettare ritirare ritornare ritrovare rivelare rovinare
    rubare saltare salutare salvare sbagliare sbloccare sbrigare scambiare scannerizzare scansionare scappare
    scaricare scartare scattare scherzare sciare sconsigliare scordare scusare segnalare segnare selezionare
    separare sfidare sfogliare sfruttare sganciare sistemare smaltare sognare soggiornare sollevare sommare
    sorseggiare sospirare sostare specificare sperare spiegare spostare sposare stampare staccare stirare studiare
    suonare superare supportare svegliare sviluppare tagliare telefonare tentare terminare testare tirare toccare
    tornare trascinare trascurare trasformare trasportare trattare trovare truccare twittare ultimare usare
    utilizzare vagare valutare verificare versare viaggiare vietare visitare visualizzare volare votare zoomare
    capitare durare causare situare odiare generare rientrare allontanare obbligare denunciare costare voltare
    urlare giustificare riservare evidenziare collocare riscontrare abbassare catturare finanziare abituare
    governare divorziare calare vergognare specializzare accennare comandare educare elaborare radunare peggiorare
    apportare consolare gridare fumare brindare qualificare orientare affiancare ricambiare azzardare pareggiare
    paragonare accumulare arrabbiare bagnare tracciare vomitare sudare adeguare ereditare tremare dettagliare
    annoiare accertare lodare reclamare sforzare onorare eccitare ampliare centrare protestare stancare facilitare
    collezionare invidiare assomigliare somigliare rimproverare abusare ingrassare tifare russare appassionare
    meravigliare addormentare ingegnare bussare interrogare traslocare bastare nevicare incazzare ammalare
    riscaldare raffreddare sparecchiare apparecchiare stufare complicare rassicurare incaricare aggiudicare
    prelevare cavare ragionare rappresentare arrestare ospitare rilasciare alimentare assegnare adorare accusare
    minacciare insultare vantare indagare esagerare attirare testimoniare risvegliare scatenare necessitare soffiare
    mollare affacciare confidare schiacciare contestare imbarcare motivare scivolare adoperare emozionare umiliare
    fischiare arrampicare detestare tuffare sdraiare ubriacare abbronzare faticare dimagrare sgridare sussurrare
    scoraggiare tranquillizzare irritare significare risultare
""")
VERBS_ERE = listed("""
    fraintendere rimpiangere
    combattere riconoscere interrompere percorrere commettere abbattere sbattere tessere convivere confondere
    invadere svolgere friggere distruggere rivivere riassumere stringere intraprendere sconfiggere accedere
    accendere accorgere aggiungere ammettere appendere apprendere assistere assumere attendere chiedere chiudere
    comprendere concedere concludere condividere conoscere convincere correre correggere credere crescere decidere
    difendere dipendere dipingere discutere distinguere dividere eleggere emettere escludere esprimere estendere
    fingere giungere godere illudere immettere includere incidere insistere iscrivere intendere leggere mettere
    mordere muovere nascondere offendere perdere permettere persistere piangere prendere premere pretendere
    prevedere procedere promettere promuovere proteggere provvedere raggiungere rendere resistere ricevere
    richiedere ricorrere ridere rileggere riflettere rimettere ripetere riprendere riscrivere risolvere rispondere
    rivolgere rompere scendere scommettere scorrere scrivere smettere sommergere sorprendere sorridere sospendere
    spargere spendere spingere stendere temere trascorrere trasmettere uccidere vendere vincere volgere coinvolgere
    connettere disconnettere sottoscrivere descrivere dirigere cedere esistere nascere succedere costringere
    diffondere battere tendere reggere torcere precedere deludere arrendere coincidere corrompere accadere piovere
    esplodere evolvere fondere redigere rimuovere concorrere immergere risiedere presumere scuotere permanere
    consistere
""")
VERBS_IRE = listed("""
    proseguire perseguire mentire applaudire aprire avvertire bollire consentire coprire convertire dormire
    fuggire investire offrire partire pentire riaprire scoprire seguire sentire servire soffrire vestire
    divertire riscoprire sfuggire inseguire eseguire conseguire
""")
VERBS_ISC = listed("""
    poltrire tossire arrostire
    diminuire istituire ribadire condire dimagrire infastidire arrossire incuriosire guarnire addolcire abolire
    acquisire aderire agire ammorbidire approfondire arricchire attribuire capire chiarire colpire concepire
    contribuire costruire custodire definire digerire distribuire esaudire esaurire esibire favorire fallire
    ferire finire fiorire fornire garantire gestire gradire gioire guarire impedire inserire influire intuire
    istruire nutrire obbedire percepire preferire proibire pulire punire rapire reagire restituire riferire
    rifornire ringiovanire ripulire riunire sostituire spedire stabilire stupire subire suggerire svanire
    tradire trasferire ubbidire unire usufruire zittire sparire impazzire starnutire ambire partorire smarrire
""")
STRESSED_I = frozenset(listed("avviare inviare sciare spiare"))
# Irregular verbs: command to “tu”, wish with “Lei”, present with “tu” and with “Lei”, imperfect, future, wish of the past.
IRREGULAR = table("""
    essere: sii sia sei è era sarà fosse
    avere: abbi abbia hai ha aveva avrà avesse
    andare: vai vada vai va andava andrà andasse
    fare: fai faccia fai fa faceva farà facesse
    rifare: rifai rifaccia rifai rifà rifaceva rifarà rifacesse
    dire: di dica dici dice diceva dirà dicesse
    disdire: disdici disdica disdici disdice disdiceva disdirà disdicesse
    stare: stai stia stai sta stava starà stesse
    dare: dai dia dai dà dava darà desse
    potere: puoi possa puoi può poteva potrà potesse
    volere: vuoi voglia vuoi vuole voleva vorrà volesse
    dovere: devi debba devi deve doveva dovrà dovesse
    sapere: sappi sappia sai sa sapeva saprà sapesse
    venire: vieni venga vieni viene veniva verrà venisse
    divenire: divieni divenga divieni diviene diveniva diverrà divenisse
    prevenire: previeni prevenga previeni previene preveniva preverrà prevenisse
    convenire: convieni convenga convieni conviene conveniva converrà convenisse
    tenere: tieni tenga tieni tiene teneva terrà tenesse
    ottenere: ottieni ottenga ottieni ottiene otteneva otterrà ottenesse
    mantenere: mantieni mantenga mantieni mantiene manteneva manterrà mantenesse
    contenere: contieni contenga contieni contiene conteneva conterrà contenesse
    ritenere: ritieni ritenga ritieni ritiene riteneva riterrà ritenesse
    uscire: esci esca esci esce usciva uscirà uscisse
    compiere: compi compia compi compie compieva compirà compisse
    riempire: riempi riempia riempi riempie riempiva riempirà riempisse
    riuscire: riesci riesca riesci riesce riusciva riuscirà riuscisse
    salire: sali salga sali sale saliva salirà salisse
    apparire: appari appaia appari appare appariva apparirà apparisse
    bere: bevi beva bevi beve beveva berrà bevesse
    rimanere: rimani rimanga rimani rimane rimaneva rimarrà rimanesse
    scegliere: scegli scelga scegli sceglie sceglieva sceglierà scegliesse
    togliere: togli tolga togli toglie toglieva toglierà togliesse
    accogliere: accogli accolga accogli accoglie accoglieva accoglierà accogliesse
    raccogliere: raccogli raccolga raccogli raccoglie raccoglieva raccoglierà raccogliesse
    cogliere: cogli colga cogli coglie coglieva coglierà cogliesse
    sciogliere: sciogli sciolga sciogli scioglie scioglieva scioglierà sciogliesse
    spegnere: spegni spenga spegni spegne spegneva spegnerà spegnesse
    porre: poni ponga poni pone poneva porrà ponesse
    proporre: proponi proponga proponi propone proponeva proporrà proponesse
    disporre: disponi disponga disponi dispone disponeva disporrà disponesse
    comporre: componi componga componi compone componeva comporrà componesse
    supporre: supponi supponga supponi suppone supponeva supporrà supponesse
    tradurre: traduci traduca traduci traduce traduceva tradurrà traducesse
    ridurre: riduci riduca riduci riduce riduceva ridurrà riducesse
    produrre: produci produca produci produce produceva produrrà producesse
    condurre: conduci conduca conduci conduce conduceva condurrà conducesse
    sedere: siedi sieda siedi siede sedeva sederà sedesse
    possedere: possiedi possieda possiedi possiede possedeva possederà possedesse
    vedere: vedi veda vedi vede vedeva vedrà vedesse
    rivedere: rivedi riveda rivedi rivede rivedeva rivedrà rivedesse
    vivere: vivi viva vivi vive viveva vivrà vivesse
    cadere: cadi cada cadi cade cadeva cadrà cadesse
    valere: vali valga vali vale valeva varrà valesse
    morire: muori muoia muori muore moriva morirà morisse
    piacere: piaci piaccia piaci piace piaceva piacerà piacesse
    dispiacere: dispiaci dispiaccia dispiaci dispiace dispiaceva dispiacerà dispiacesse
    parere: pari paia pari pare pareva parrà paresse
    soddisfare: soddisfi soddisfi soddisfi soddisfa soddisfaceva soddisferà soddisfacesse
""")
# What things do, and what happens: a noun behind these verbs is their subject.
THING_VERBS = listed("""
    costare valere durare funzionare succedere accadere capitare esistere bastare dipendere servire mancare
    consistere sembrare parere significare piacere dispiacere interessare importare essere convenire risultare
    apparire contenere includere offrire permettere piovere nevicare
""")
# What somebody else’s act may be part of: “può piovere”, “sta per costare”.
RAISING_VERBS = listed("potere dovere essere avere stare andare tornare cominciare iniziare continuare arrivare")
# What both do.
VERBS_OF_CHANGE = listed("""
    iniziare cominciare finire terminare restare partire arrivare cambiare crescere morire cadere uscire aprire
    chiudere misurare pesare
""")
# Participles of those that are not made by rule.
CHANGE_PARTICIPLES = frozenset(listed("rimasto rimasta morto morta"))
THING_PARTICIPLES = frozenset(
    listed("successo valso apparso offerto permesso piovuto morto piaciuto  aperto aperta chiuso chiusa")
)
# With “mi” or “ci” before them these speak of a thing: “mi piace”, “ci vuole”.
PSYCH_VERBS = listed(
    "piacere dispiacere interessare importare sembrare parere servire mancare convenire mettere volere"
)
# What people do without an object.
VERBS_OF_MOTION = listed(
    """
    andare venire tornare entrare salire scendere aumentare correre volare nuotare dormire ridere piangere vivere
    viaggiare camminare migliorare peggiorare girare vincere
"""
)
# What people do with something: a name alone behind these is no subject, “usa Spotify?”.
VERBS_WITH_OBJECT = listed("""
    conoscere usare utilizzare leggere vedere avere visitare provare ascoltare comprare preferire ricordare cercare
    scaricare installare noleggiare consigliare
""")
# Participles of those that are not made by rule.
MOTION_PARTICIPLES = frozenset(listed("vinto vinta sceso scesa corso corsa venuto venuta vissuto vissuta pianto riso"))
# What somebody feels, in Italian a thing done to them: “le piace”, “le fa male”, “le viene dodici euro”.
DATIVE_VERBS = listed("""
    piacere dispiacere interessare importare sembrare parere servire mancare convenire andare venire fare dare
    restare capitare succedere arrivare bastare essere donare
""")
# What is done to persons: “la chiamo”, “l'ho vista”.
HUMAN_OBJECT_VERBS = listed("""
    aspettare invitare assistere contattare chiamare richiamare conoscere aiutare accompagnare informare avvisare
    disturbare ringraziare salutare rassicurare offendere svegliare accogliere servire ascoltare passare incontrare
    pregare interrompere capire comprendere
""")
REFLEXIVE_PARTICIPLES = frozenset(
    listed("chiesto chiesta accorto accorta iscritto iscritta reso resa messo ripreso inteso rivolto")
)
HUMAN_PARTICIPLES = frozenset(listed("visto vista accolta accolto offesa offeso interrotta"))
# What somebody does to themselves; with any other verb “si” means anybody: “si vende”.
REFLEXIVE_VERBS = listed("""
    trovare sentire ricordare chiamare occupare interessare accorgere rendere sbagliare chiedere preoccupare sposare
    alzare trasferire pentire lamentare riferire iscrivere registrare divertire annoiare stancare arrabbiare fidare
    accontentare immaginare aspettare godere rimettere riprendere dedicare intendere accomodare vestire riposare
    rivolgere laureare allenare abituare dimenticare sedere fermare sbrigare preparare guardare mettere tenere
    cavare prendere andare bere recare innamorare spaventare emozionare offendere calmare tranquillizzare stupire
    sorprendere rilassare addormentare svegliare candidare avvicinare ammalare concentrare sforzare truccare
""")
# Those of them that take an object: “si ricorda la puntata?”.
REFLEXIVE_WITH_OBJECT = listed("ricordare dimenticare immaginare aspettare godere sognare")
# Other forms of “tu”: of the verbs that have no command, and the past that is told.
INFORMAL_VERBS = listed("puoi vuoi devi fosti avesti facesti vedesti dicesti andasti")
ENDINGS_INFORMAL = listed("""
    otrai strai ttrai ntrai erai irai rrai drai vrai orresti erresti otresti ovresti aresti iresti vresti eresti
""")
NOT_INFORMAL_ENDINGS = listed("operai samurai arresti serai presti foresti terrestri erai rai funeresti manifesti")
# Presents with “tu” that are nouns or adjectives as well.
HOMOGRAPHS = frozenset(
    listed("""
    abbandoni abbracci abiti accetti acquisti adatti affetti affitti affronti aiuti alzi ami annunci appari
    appoggi appunti arrivi ascolti aspetti assaggi attacchi attivi auguri aumenti avanzi avvisi baci balli batti
    blocchi bolli cadi calcoli calmi cambi cammini cancelli canti carichi celebri cerchi cogli colleghi colori
    colpisci commenti completi concordi confronti consigli consulti consumi contatti conti contieni continui
    controlli curi dai danzi depositi desideri disegni disturbi documenti domandi domini doni elenchi eserciti
    esiti fermi festeggi fidi filtri firmi fissi formi fotografi freni frequenti funzioni getti giochi giri
    giudichi guadagni guidi gusti illustri immagini impegni impieghi importi incassi incontri incroci indirizzi
    inganni inizi insegni interessi interpreti invii inviti lamenti lanci lavi lavori leggi liberi limiti lotti
    manchi manifesti marchi massaggi menti menzioni meriti migliori miri misuri monti mostri nasci navighi
    negozi noti occupi ordini parcheggi pari partecipi parti passeggi passi pedali pesi pianti picchi piloti
    poni porti posizioni posti pratichi precisi premi presenti presti procuri progetti programmi punti racconti
    realizzi recuperi regali registri regoli respiri resti richiami ricordi rifiuti riguardi rimandi rimborsi
    rinforzi ripari riporti riposi rischi risparmi rispetti ritardi ritiri ritorni rovini rubi sali salti saluti
    salvi sbagli scambi scarichi scarti scatti scherzi sciogli segnali segni selezioni servi silenzi sistemi
    sogni sommi sospetti spari sposi sprechi stampi stimoli studi succhi suoni svegli sviluppi tagli telefoni
    temi tendi tenti termini testi tiri tocchi trasporti tratti trucchi ultimi usi utilizzi vaghi valuti vari
    versi vesti viaggi vivi voli voti fondi
""")
)
# Commands to “tu” that are nouns as well: they need a cue.
NOUN_COMMANDS = frozenset(
    listed("""
    abita adatta affetta ama analizza arriva attiva bada balla brilla calma cambia canta carica cena collega coltiva
    completa conquista consegna conserva consulta conta continua copia critica cucina cura danza dedica delega di
    domanda dona etichetta fa ferma fida firma fissa forma forza fotografa funziona gira gonfia guida incontra
    influenza insegna integra interessa intervista isola lancia lava lavora leva libera limita lotta mangia
    manifesta marca marcia mira misura modifica monta mostra naviga nega nomina nota notifica nuota ordina osa
    passeggia pedala pensa pesa pesca pianta piazza piega pilota porta posta pratica precisa presenta presta procura
    programma pronuncia pubblica punta recita registra regola replica resta ribalta ricarica ricerca richiama
    rinuncia rovina salta saluta salva scarica scatta scia segna sfida sfoglia sistema somma sospetta sosta
    specifica spera spiega sposa sta stampa stira studia suona supera supporta sveglia taglia telefona tenta testa
    tira tocca tratta ultima va vaga valuta varia verifica versa vieta visita vola vota volta causa minaccia fatica
    denuncia riserva accusa traccia vergogna protesta meraviglia stanca qualifica invidia cava molla stufa ubriaca
    contesta
""")
)
# Commands to “tu” that a sentence about a third person seldom opens with.
COMMANDS = frozenset(
    listed("""
    abbi acquista aggiorna aiuta annulla approfitta ascolta aspetta assapora attiva calcola cambia carica cerca
    chiama clicca compila completa compra conferma configura confronta consulta controlla crea digita elimina entra
    esplora evita gioca guarda gusta immagina inizia installa invia invita lascia manda modifica mostra ordina paga
    partecipa passa pensa personalizza porta prenota prova racconta regala ricarica ricorda rinnova risparmia ritira
    salta salva scarica scusa seleziona sfrutta sii sogna stampa tocca torna trova usa utilizza valuta verifica
    viaggia visita vota
""")
)
# Commands to “Lei” that are nouns as well.
FORMAL_HOMOGRAPHS = frozenset(
    listed("""
    abbandoni abbini abbracci abiti accetti acquisti adatti affetti affitti affronti aiuti ami annunci appoggi
    appunti arrivi ascolti aspetti attacchi attivi auguri aumenti avanzi avvisi baci balli blocchi bolla calcoli
    calmi cambi cammini cancelli canti carichi celebri cerchi colleghi colori commenti completi concordi confronti
    consegni consigli consulti consumi contatti conti continui controlli copi corra creda crei cresca curi danzi
    debba depositi desideri disegni disponga disturbi divenga documenti domandi domini doni elenchi eserciti esiti
    fermi fidi filtri firmi fissi formi fotografi freni frequenti funzioni getti giochi giri guadagni guidi gusti
    illustri immagini impari impegni impieghi importi incassi incontri incroci indirizzi inganni inizi interessi
    interpreti invii inviti lamenti lanci lasci lavi lavori liberi limiti lotti manchi mandi manifesti marchi
    massaggi menta menzioni meriti migliori misuri monti morda mostri muoia navighi negozi noti occupi ordini
    parcheggi parta partecipi passi pedali pesi pianti picchi piloti ponga porti posizioni possa posti precisi
    presenti presti procuri progetti programmi punti racconti realizzi recuperi regali registri renda respiri resti
    richiami ricordi rida rifiuti riguardi rimandi rimborsi rinforzi ripari riporti riposi rischi risparmi rispetti
    ritardi ritiri ritorni salti saluti salvi sbagli scambi scarichi scarti scatti scherzi segnali segni selezioni
    serva sia silenzi sistemi sogni sommi sospetti spari sposi sprechi stampi stimoli studi succhi suoni supporti
    svegli sviluppi tagli telefoni tema tenti termini testi tiri tocchi torni trasporti tratti trucchi ultimi usi
    utilizzi vaghi valuti vari venda versi viaggi viva voglia voli voti motivi ragioni costi dettagli centri ospiti
    emozioni governi testimoni sforzi insulti volti alimenti obblighi arresti bagni abusi contesti cavi lodi comandi
    incarichi collezioni odi apparecchi stanchi assegni fumi ubriachi riscontri ricambi onori umili paragoni molli
    rientri reclami cali fischi raduni informi tuffi accenni poggi stacchi soggiorni gonfi rinnovi marci timbri
    anticipi affidi rilasci risvegli intrecci accumuli vanti apporti traslochi scivoli spaventi pettini decori soffi
    rimproveri confessi protesti tenda fonda valga
""")
)
# Commands to “Lei” in -i that open a sentence more often than any other form.
SURE_COMMANDS = frozenset(
    listed("""
    abbandoni accetti accomodi acquisti approfitti attivi chiami clicchi compili confermi consulti contatti
    controlli digiti dimentichi entri esiti guardi inviti manchi prenoti preoccupi provi registri scarichi scusi
    selezioni utilizzi verifichi visiti
""")
)
# With “mi” before them these are rather asked of “Lei” than told of “tu”.
REQUESTS = frozenset(
    listed("""
    mandi porti passi chiami aspetti aiuti racconti spieghi lasci avvisi indichi mostri consigli confermi invii
    comunichi presenti prepari presti procuri ascolti richiami segnali perdoni
""")
)
# Wishes that are commands only with something behind them.
WISHED = frozenset(listed("abbia faccia possa sia stia vada venga voglia"))
# “Si noti che …” speaks to nobody in particular.
IMPERSONAL_COMMANDS = frozenset(listed("consideri noti osservi pensi ricordi tratti veda"))
# Forms made by rule that commands are never made of.
NOT_COMMANDS = frozenset(
    listed("""
    contro debba dentro devi di esca fida fosse fuori giù laurea lontani oltre poi puoi può sopra stringa ultima
    ultimi vaga vaghi vicini voglia vuoi sembra sembri costa dura basta importa manca significa risulta merita
""")
)
# Commands with a pronoun, and what only looks like one.
IRREGULAR_JOINED = listed("""
    dimmi dicci fammi facci dammi dacci vacci fatti dillo fallo digli dille dammelo dimmelo siediti sieditevi
    stammi
""")
NOT_JOINED = frozenset(
    listed("""
    amami aprile cambiale contane dettami dine fami montane pagane portale salici saline sciami servile stami
    vale vane compila compili compilo
""")
)
UNSURE_JOINED = frozenset(listed("contale fallo fatti mandala parlane portale segnali vale"))
UNSURE_JOINED_ENDINGS = tuple(listed("ati iti uti ale ali ane ine ile ili ici"))
# Commands with “yourself” in -ati and -iti; the other words in -ati and -iti are participles.
REFLEXIVE_COMMANDS = frozenset(
    listed("""
    abbonati accomodati affidati affrettati aggiornati allenati alzati aspettati assicurati avvicinati calmati
    chiediti collegati concediti concentrati connettiti copriti divertiti fermati fidati goditi guardati
    immaginati informati innamorati iscriviti ispirati lasciati mettiti muoviti organizzati prenditi prenotati
    preparati presentati procurati regalati registrati ricordati rilassati riposati riprenditi ritrovati
    rivolgiti sbrigati scegliti scopriti sentiti siediti svegliati tieniti trovati unisciti vestiti
""")
)
PARTICIPLES_IN_ITI = frozenset(listed("sentiti divertiti vestiti"))
# “Non dimenticare …”: the negated command to “tu”, where a notice would hardly say it.
NEGATED_INFINITIVES = frozenset(
    listed("""
    ascoltare aspettare avere credere dare dimenticare dire esagerare esitare essere fare farti guardare insistere
    lasciare mancare mentire mollare pensare perdere piangere preoccuparti ridere rinunciare rischiare scherzare
    scordare smettere sprecare temere urlare
""")
)
IRREGULAR_FIRST_PERSONS = listed("""
    vedo vivo scelgo bevo esco salgo rimango riesco propongo suppongo ritengo sono sto vado
    faccio do dico so vengo tengo voglio posso devo ho abbiamo facciamo diciamo possiamo dobbiamo vogliamo avrò
    darò farò dirò verrò terrò avremo daremo faremo diremo
""")
NOUNS_IN_O = frozenset(listed("detto fatto auto colloco conto foto mano moto presto prezzo radio tratto"))
# What “we” do for somebody: “inviarle”, “aiutarla”.
OFFERS = listed("""
    aiutare contattare informare ringraziare assistere servire disturbare rassicurare richiamare accogliere avvisare
    invitare offrire ricordare inviare fornire garantire proporre chiedere comunicare dare dire mandare augurare
    rispondere presentare spiegare consigliare fare mostrare porre segnalare essere
""")
# With “ci”, “mi” or “non” before them these are rather “you find us” than commands.
INDICATIVE_RATHER = frozenset(
    listed("trovi immagini ami lavori parli abiti senti arrivi torni ricordi sogni desideri cerchi meriti")
)
