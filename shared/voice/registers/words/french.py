"""French words for the detection of the register."""

from shared.voice.registers.lexicon import listed

FORMAL = listed("votre vos vôtre vôtres êtes veuillez")
INFORMAL = listed("toi tes tienne tiennes")
# Words in -ez that are no verbs.
NOT_IN_EZ = listed("""
    chez nez assez rez suez fez ez merguez sanchez fernandez gonzalez martinez lopez perez gomez rodriguez
    hernandez ramirez dominguez vasquez alvarez nunez gimenez jimenez cortez chavez velasquez tropez duez dumez
    diez vez alzez benitez gutierrez marquez mendez menendez ortez suarez valdez vazquez ruez pez biarritz inez
    dez rosez ibañez juarez
""")
AUXILIARIES = frozenset(
    listed("""
    est suis sommes a ai ont avait avais avaient avoir être étais était étaient sont fut furent ayant étant été
    eut aurait
""")
)
# Before the noun “ton” (tone), never before the possessive.
BEFORE_TON_NOUN = frozenset(
    listed("""
    le un du ce au bon mauvais haut même son mon notre votre leur quel demi bas seul autre premier second nouveau
    joli juste cet chaque quelque sans d l
""")
)
# Verbs in -er: the imperative is the stem and -e.
FIRST_GROUP = listed("""
    vérifier empêcher justifier citer renforcer baisser favoriser forcer affronter avouer tromper faciliter fumer
    provoquer affirmer dénoncer lâcher contribuer afficher opposer critiquer disposer briser qualifier rapprocher
    virer adresser consacrer diffuser éloigner arracher exécuter procurer recruter maîtriser rajouter croiser
    renverser alimenter blesser creuser écraser sacrifier piquer varier distribuer stopper supposer détecter
    résumer détourner surmonter honorer moquer restaurer décrocher déranger enfermer féliciter impliquer hurler
    influencer délivrer mobiliser élaborer enfoncer soulager contourner motiver pointer apaiser sécuriser
    anticiper différencier regrouper barrer gratter minimiser consoler solliciter désirer frotter griller
    compliquer confronter ménager inverser raisonner positionner accumuler aménager questionner hacher éplucher
    mixer saupoudrer enfourner égoutter assaisonner hydrater masser rincer coiffer dépoussiérer colorier visser
    dévisser démonter gonfler boucler taguer scroller débrancher rebrancher abandonner abonner aborder accepter
    accompagner accorder accrocher accéder acheter activer actualiser adapter admirer adopter adorer agiter aider
    aimer ajouter allumer améliorer amener amuser analyser animer annoncer annuler appeler appliquer apporter
    apprécier approcher appuyer arranger arrêter arriver assister associer assurer attacher attaquer attirer
    attraper augmenter autoriser avaler avancer balader balayer bavarder bénéficier bloquer booster bosser bouger
    brancher briller bricoler brosser brûler cacher calculer calmer caresser casser cesser changer chanter charger
    chasser chatter chauffer chercher choper clarifier classer cliquer cocher coller collectionner combiner
    combler commander commencer commenter communiquer comparer compléter composer compter concentrer confier
    confirmer conjuguer connecter conseiller conserver consommer consulter contacter contempler continuer
    contrôler copier corriger coucher couper craquer créer crier croquer cuisiner cultiver danser débarrasser
    débloquer déborder débrouiller déchirer décider déclarer décoller décorer dégager déguster déjeuner demander
    démarrer demeurer démontrer dépasser dépêcher dépenser déplacer déposer dérouler dessiner désactiver désigner
    détacher détailler détester développer deviner dévoiler dicter diminuer diriger discuter dîner diviser donner
    doubler douter dresser durer écarter échanger échapper éclairer éclater économiser écouter éduquer effacer
    effectuer égayer élever éliminer embarquer embaucher embrasser emmener emporter emprunter encourager enfiler
    engager enlever enregistrer entamer entraîner entrer envisager envoler envoyer épargner épater épeler épouser
    éprouver équiper espérer essayer essuyer estimer étaler étonner étudier évader évaluer éveiller éviter évoquer
    examiner exercer exiger expédier expérimenter expliquer explorer exporter exposer exprimer fabriquer fermer
    fêter feuilleter figurer filer filmer filtrer financer fixer flâner foncer fonder former formuler fouiller
    frapper freiner fréquenter gagner garder gérer glisser gommer goûter grignoter grimper gronder grouper guetter
    guider habiller habituer hésiter identifier ignorer illuminer imaginer imiter importer imposer imprimer
    improviser indiquer informer initier inquiéter insérer insister inspecter inspirer installer interroger
    inventer inviter jardiner jeter jouer juger jurer laisser lancer laver lever libérer liker limiter liquider
    livrer localiser loger louer lutter manger manier manifester manipuler manquer maquiller marcher marier
    marquer masquer mêler mélanger mener mentionner mesurer méditer mériter miser modérer modifier monter montrer
    mouiller multiplier nager naviguer négliger négocier nettoyer nommer noter nouer obliger observer occuper
    optimiser opter organiser orienter oser oublier pardonner parfumer parier parler parrainer partager participer
    passer patienter patiner payer peler pencher penser percer perfectionner personnaliser peser photographier
    piloter placer plaider plaisanter planifier planter pleurer plier plonger porter poser posséder poster
    postuler pousser pratiquer précommander préciser préparer préserver présenter presser prêter prier privilégier
    procéder profiter programmer progresser prolonger promener prononcer proposer protéger prouver publier quitter
    raconter ramasser ramener ranger rappeler rapporter raser rassembler rassurer rater rattraper réaliser
    récapituler réchauffer rechercher réclamer recommander recommencer récompenser réconcilier récupérer recycler
    redémarrer rédiger redonner référer refuser regarder régaler régénérer régler regretter rejeter relancer
    relaxer relever relier remarquer rembourser remercier remonter remplacer remporter remuer rencontrer renoncer
    renouveler renseigner rentrer renvoyer réparer repasser répéter replier reporter reposer repousser représenter
    réserver respecter respirer ressembler rester retirer retourner retrouver réveiller révéler rêver réviser
    révolutionner risquer rouler saluer sauter sauvegarder sauver savourer scanner secouer sélectionner semer
    séparer serrer signaler signer simplifier simuler skier soigner sonder songer sonner souffler souhaiter
    souligner stationner stimuler stocker stresser structurer suggérer supprimer surfer surveiller survoler
    suspecter synchroniser taper tchatter télécharger téléphoner témoigner tenter terminer tester tirer tomber
    toucher tourner tracer traiter trancher transformer transporter travailler traverser tricoter trier trouver
    excuser tuer tweeter utiliser valider valoriser veiller verser vider viser visionner visiter visualiser voguer voler
    voter voyager zapper
""")
# The other imperatives of the singular.
OTHER_IMPERATIVES = listed("""
    célèbre pénètre interprète sèche génère intègre tolère lèche viens reviens deviens préviens souviens tiens
    retiens obtiens maintiens soutiens détiens fais refais défais dis redis prends reprends apprends comprends
    surprends mets remets permets promets transmets admets soumets reçois aperçois déçois conçois choisis finis
    remplis réussis saisis réfléchis agis réagis grandis nourris guéris ralentis réunis enrichis embellis élargis
    investis rafraîchis rajeunis franchis établis garantis fournis bénis vis suis poursuis sers pars repars sors
    ressors dors endors sens ressens mens vas va lis relis élis écris inscris décris souscris conduis construis
    réduis traduis produis séduis introduis déduis vois revois prévois crois bois sois aie sache veuille attends
    entends descends rends vends perds défends dépends étends réponds tends détends mords tonds connais reconnais
    parais disparais plais tais peins éteins atteins crains plains rejoins joins bats combats débats convaincs ris
    souris cours parcours secours meurs bouge ouvre offre découvre couvre redécouvre souffre cueille accueille
    recueille acquiers conquiers assieds appelle rappelle renouvelle jette projette rejette achète rachète gèle
    pèle lève relève enlève amène emmène ramène promène mène pèse sème soulève préfère répète complète protège
    gère libère récupère espère accélère règle révèle envoie renvoie nettoie essaie paie appuie essuie emploie
    déploie tutoie évite épelle essaye paye
""")
IRREGULAR_STEMS = frozenset(
    listed("""
    accéder acheter amener appeler appuyer balayer compléter égayer élever emmener enlever envoyer épeler espérer
    essayer essuyer gérer inquiéter insérer jeter lever libérer mener modérer nettoyer payer peler peser posséder
    procéder promener protéger ramener rappeler récupérer référer régénérer régler rejeter relever renouveler
    renvoyer répéter révéler semer suggérer exagérer
""")
)
# These begin sentences as nouns or otherwise as well; they need a cue behind them.
AMBIGUOUS_IMPERATIVES = frozenset(
    listed("""
    suis tiens comprends reçois réunis vis pars sens vas va lis vois crois bois entends
    perds dépends tends connais plais crains combats débats ris souris cours parcours secours offre couvre
    souffre recueille gèle lève relève promène pèse sème règle
    paie emploie force affiche baisse fume pointe barre varie adresse critique masse boucle pique
    sauvegarde structure valide limite bloque aide amuse analyse annonce approche attaque avance bosse
    brosse cache calme casse cesse change charge chasse classe colle commande compte contacte contrôle
    copie coupe danse décide demande dessine doute échange entame entre épargne équipe estime étonne figure
    file filme filtre fixe fonde forme fouille frappe garde gomme grimpe groupe guide importe
    initie juge lance lave livre lutte manque marche marque masque mesure mise monte nage note occupe
    passe place plante plonge porte pose poste pousse pratique presse prête prie programme
    quitte recherche réclame récompense relance remarque remonte rencontre repasse reporte reste
    retire réserve rêve risque roule sauve signe sonde sonne souffle stocke
    tape tente tire tombe touche trace traite transporte traverse tue vide
    visite vole vote voyage zappe régale plie joue aime active adore déteste
""")
)
IMPERATIVE_CUES = frozenset(
    listed("""
    le la les l un une ton ta tes toi moi nous ce cet cette ces ici vite dès maintenant tout toute toutes tous
    plus jusqu gratuitement facilement bien simplement lui leur y notre nos aussi vers sur dans avec pas à
    au aux des quelques deux trois 0 chaque ça cela ceux celles mon ma mes son sa ses pour comme où quand comment
    que beaucoup encore
""")
)
NOUN_CUES = frozenset(
    listed("""
    sur dans avec à au aux des pour comme où quand comment que vers plus son sa ses mon ma mes pas en
""")
)
IMPERATIVE_OPENERS = frozenset(
    listed("""
    et alors puis donc maintenant vite aussi bref allez ensuite enfin ou mais sinon hé hey bonjour salut coucou
    oui non surtout
""")
)
NEGATIONS = frozenset(listed("pas plus jamais rien surtout aucun aucune personne"))
NOT_COMMANDED = frozenset(
    listed("""
    est sont ont a sait peut suis sommes étaient était fut vaut faut veut doit pas plus jamais rien y
""")
)
PREPOSITIONS_BEFORE_US = frozenset(listed("entre parmi vers sans dans sous pour contre avec malgré comme"))
COMMANDS_WITH_DE = frozenset(
    listed("""
    profite bénéficie arrête évite essaie change choisis rêve cesse continue dépêche doute approche prends bois
    reprends viens finis imagine
""")
)
# Commands that a sentence without a subject about a third person hardly opens with.
COMMANDS = frozenset(
    listed("""
    découvre profite clique télécharge économise essaie invite installe ajoute écoute regarde gagne partage
    imagine raconte cuisine oublie
""")
)
# Pronouns between “ne” and its verb.
OBJECTS = frozenset(listed("me m le la l les lui nous leur y en"))
