"""Polish words for the detection of the register."""

from shared.voice.registers.lexicon import listed

TITLES = listed("""
    pan pani pana panu panem panią panie panowie panów panom panami paniom paniami państwo państwa państwu
    państwem
""")
SALUTATIONS = listed("szanowny szanowna szanowni szanowne wielce")
INFORMAL = listed("""
    byś
    ty ciebie tobie tobą cię twój twoja twoje twojego twojej twojemu twoim twoją twoich twoimi twa twe twego twej
    twemu twym twych jesteś powinieneś powinnaś
""")
INFORMAL_PLURAL = listed("""
    wy wam wami wasz wasza wasze waszego waszej waszemu waszym waszą waszych waszymi jesteście macie chcecie
    możecie wiecie musicie znajdziecie będziecie robicie otrzymacie szukacie lubicie potrzebujecie mieliście
    byliście zobaczycie idziecie jedziecie kupicie zyskacie myślicie
""")
# Past, conditional and the like: “kupiłeś”, “chciałabyś”, “żebyś”.
ENDINGS_INFORMAL = listed("łeś łaś byś neś naś")
ENDINGS_PLURAL = listed("jcie jcież liście łyście byście")
ENDINGS_PRESENT = listed("asz esz isz ysz")
# Words in -sz that are no verbs.
NOT_IN_SZ = listed("""
    kiermasz jeremiasz tobiasz kasz hasz pasz izajasz miszmasz pałasz lubasz zachariasz ananiasz barabasz gasz
    rozgardiasz czasz mojżesz fidesz bangladesz żesz zesz flesz marrakesz ożesz przeciesz lemiesz jowisz fisz
    orkisz pastisz jidisz fetysz przybysz małysz kamysz jidysz łotysz haszysz dysz gładysz nasz wasz gulasz kirasz
    judasz patałasz mesjasz tomasz łukasz eliasz jonasz kajfasz lukasz arkasz plasz marsz afisz kalisz klawisz
    finisz mysz klisz cisz zysz nisz kolesz pozytywisz wesz depesz rzesz ramzes klesz pancerz towarzysz dalasz
    ramzesz zawisz krysz karasz harnasz wirtasz garasz prymasz talasz balasz szturmasz goliasz witrasz
    patisz dowisz piesz deresz bukiesz czambuszesz najwyższ podlasz esz asz komisz turysz rydz ponieważ
""")
# Words with the other endings that are no verbs of the second person.
NOT_SECOND_PERSON = listed("""
    bajcie gigabajcie mgliście playliście półkoliście wokaliście kuwejcie lajcie banaś harnaś gołaś spokuj
    niechluj ratatuj cluj oliście specjaliście finaliście liście turyście artyście socjaliście listopaście zajcie
    kłaś gdzieś ktoś cośkolwiek
""")
IMPERATIVES = listed("""
    uspokój kliknij sprawdź zobacz odbierz wybierz kup zamów dołącz pobierz zaloguj zarejestruj wejdź wyjdź przejdź
    przyjdź idź chodź pójdź pojedź jedź zapisz wpisz napisz pisz podpisz przepisz opisz odpisz dopisz dodaj podaj
    oddaj wydaj sprzedaj nadaj przekaż pokaż każ ukaż odkryj ukryj przykryj zakryj myj umyj zmyj żyj przeżyj użyj
    zużyj pij wypij napij dopij bij zabij wbij przebij szyj zszyj poznaj uznaj przyznaj wyznaj zyskaj odzyskaj
    szukaj poszukaj wyszukaj znajdź odnajdź daj rozdaj zadaj zbadaj badaj pytaj zapytaj spytaj czytaj przeczytaj
    poczytaj słuchaj posłuchaj wysłuchaj czekaj poczekaj zaczekaj pamiętaj zapamiętaj trzymaj zatrzymaj utrzymaj
    wytrzymaj kochaj pokochaj graj zagraj pograj wygraj przegraj rozegraj wysyłaj przesyłaj przesłaj zapraszaj
    korzystaj skorzystaj wykorzystaj wykonaj pokonaj wpadaj spadaj siadaj zjadaj zadbaj dbaj zwiedzaj odwiedzaj
    oglądaj obejrzyj zajrzyj spójrz patrz popatrz wyobraź zadzwoń dzwoń oddzwoń odpowiedz opowiedz powiedz
    podpowiedz wiedz zjedz jedz skosztuj spróbuj próbuj testuj przetestuj kupuj zamawiaj rezerwuj zarezerwuj planuj
    zaplanuj pracuj popracuj podróżuj oszczędzaj zaoszczędź oszczędź płać zapłać wpłać wypłać opłać spłać odpłać
    prześlij wyślij poślij naślij podziel udostępnij zaproś poproś proś przeproś ogłoś zgłoś głoś podnieś przynieś
    wnieś wynieś odnieś nieś zawieź przywieź wieź odwieź pakuj spakuj zapakuj rozpakuj gotuj ugotuj przygotuj smakuj
    zasmakuj buduj zbuduj maluj pomaluj rysuj narysuj rozmawiaj porozmawiaj mów powiadom zawiadom zamknij otwórz
    włącz wyłącz przełącz podłącz odłącz załącz zacznij rozpocznij skończ zakończ ukończ dokończ kończ przestań
    zostań wstań stań powstań pozostań zostaw postaw ustaw nastaw wystaw przedstaw wstaw zmień wymień zamień odmień
    zapomnij przypomnij wspomnij uwierz wierz ufaj zaufaj zależ zrób rób dorób przerób wyrób odrób poczuj czuj
    odczuj ciesz uciesz rozwiń zwiń nawiń obserwuj polub lub komentuj skomentuj oceń doceń głosuj zagłosuj
    subskrybuj zasubskrybuj śledź prześledź skontaktuj kontaktuj skonfiguruj zainstaluj instaluj zaktualizuj
    aktualizuj aktywuj dezaktywuj potwierdź zatwierdź wypełnij uzupełnij spełnij dopełnij prześpij śpij wyśpij
    zaśnij odpocznij zrelaksuj relaksuj baw pobaw zabaw tańcz zatańcz śpiewaj zaśpiewaj ćwicz poćwicz trenuj
    potrenuj biegnij biegaj pobiegaj spaceruj leć poleć lataj pływaj popływaj jeździj wsiadaj wsiądź wysiądź siądź
    usiądź ląduj bierz zabierz przybierz dobierz ubierz rozbierz przebierz nabierz weź przyjmij zdejmij wyjmij
    podejmij obejmij zajmij najmij pojmij wynajmij trwaj ruszaj rusz wyrusz poruszaj powtórz utwórz stwórz twórz
    wytwórz załóż włóż wyłóż połóż odłóż przyłóż ułóż nałóż mnóż pomnóż zwróć obróć wróć powróć odwróć przewróć
    nawróć kieruj skieruj przekieruj zdecyduj decyduj reaguj zareaguj spodziewaj poddawaj nazywaj nazwij wezwij zwij
    przerwij porwij zerwij oderwij zmniejsz zwiększ powiększ ulepsz popraw napraw wypraw wpraw spraw przypraw odpraw
    posprzątaj sprzątaj wyczyść czyść oczyść odśwież pielęgnuj chroń ochroń broń obroń ratuj uratuj pomóż dopomóż
    wspieraj wesprzyj podpieraj uważaj zauważ zważ rozważ odważ waż poważ myśl pomyśl przemyśl wymyśl namyśl
    zastanów postanów wznów odnów mierz zmierz wymierz przymierz noś przymierzaj porównaj porównuj licz policz
    oblicz wylicz przelicz zalicz dolicz ucz naucz poucz odkrywaj ukrywaj zdobądź zdobywaj bądź wygrywaj pozwól
    dozwól martw denerwuj stresuj bój śmiej uśmiechnij uśmiechaj walcz zwalcz powalcz żałuj pożałuj wahaj zwlekaj
    odkładaj przegap trać strać stać marnuj zmarnuj gap wysiadaj dojedź przyjedź wyjedź zjedź objedź rozkoszuj
    delektuj zainwestuj inwestuj zarabiaj zarób ubezpiecz zabezpiecz zapewnij upewnij sprecyzuj doprecyzuj wskaż
    okaż wykaż skopiuj kopiuj wklej naklej przyklej usuń przesuń wysuń odsuń anuluj cofnij zresetuj resetuj
    odinstaluj odblokuj zablokuj blokuj przewiń przeciągnij pociągnij upuść puść wypuść opuść przepuść odpuść wpuść
    zapuść wskocz skocz podskocz zaskocz skacz krzycz milcz słysz usłysz odezwij zgadnij zgaduj zrozum rozum
    wyjaśnij objaśnij tłumacz przetłumacz wytłumacz prowadź wprowadź doprowadź poprowadź przeprowadź sprowadź
    zaprowadź odprowadź wyprowadź zrealizuj realizuj wypróbuj zapoznaj przeglądaj przejrzyj dowiedz przekonaj
    wypożycz pożycz umów omów odmów przemów wymów rozejrzyj umawiaj zbierz zbieraj wybieraj odbieraj pobieraj
    ubieraj zabieraj zgarnij ogarnij łap złap chwyć schwyć rzuć zrzuć wrzuć porzuć wyrzuć przerzuć odrzuć zaznacz
    odznacz oznacz wyznacz przeznacz dopasuj dostosuj stosuj zastosuj spersonalizuj personalizuj zaprojektuj
    projektuj stylizuj inspiruj zainspiruj podaruj obdaruj świętuj uczcij przytul całuj pocałuj nadrób przypnij
    odepnij zapnij rozepnij wytnij przytnij utnij tnij wytrzyj zetrzyj otrzyj umieść pomieść mieść zmieść zamieść
    wyraź wyrażaj przyłącz przyspiesz zwolnij spowolnij wolnij pośpiesz spiesz śpiesz pospiesz wybacz wchodź módl
    obudź odwiedź wstydź złóż kłóć zejdź przyjrzyj siedź ustal sądź pozdrów odejdź uczyń zapal odchodź uderz unieś
    poświęć pochwal spędź wychodź dorzuć przyślij podchodź pogódź doradź troszcz radź przynoś zawiedź odnoś klaszcz
    przybij podrzuć zdziw dołóż dopuść rozwiąż pomódl podeślij męcz zechciej przychodź połącz służ uświadom
    przyprowadź przenieś przejedź zanieś pociesz zanurz przebudź pozostaw podejdź zbliż przestrasz gromadź wynoś
    zawieś wstąp przenoś oprzyj zaopatrz przemyj odstaw zdradź wznieś zachęć uruchom przebacz przechodź przeskocz
    określ przemień dopowiedz płyń rozgość ogranicz rozsiądź czyń strzeż bacz odczep
""")
# Also other words; they need to begin a clause.
AMBIGUOUS_IMPERATIVES = frozenset(
    listed("""
    wiedz postaw ustaw nastaw wystaw przedstaw wstaw wyrób oblicz tłumacz pożycz łap lub myśl broń stać mów gap
    smakuj czyść żyj bój baw waż każ leć poleć bądź daj ciesz śledź proś ląduj spraw popraw wypraw napraw odpraw
    przypraw kup umów rozmów zabaw trać walcz licz ucz noś nieś puść rób wpraw wolnij rozum bierz zwij bij pij myj
    szyj mieść zmieść omów odmów przemów wymów odnów zmierz mierz przymierz rusz podpieraj polub pociągnij zmień
    kończ zgłoś głoś stań zależ spójrz patrz dolicz powieś pisz zapisz podpisz przepis spłać chroń poważ zważ
    pojmij zdobądź
""")
)
NOT_IMPERATIVES = frozenset(
    listed("stać lub gap wolnij rozum poważ waż każ mieść bój baw myśl zależ przepis poleć leć")
)
NOUNS_IN_UJ = listed("wuj chuj szczuj buj żuj")
NOUNS_IN_AJ = listed("""
    zazwyczaj obaj dwaj obydwaj urugwaj nadzwyczaj paragwaj szanghaj dubaj samuraj biłgoraj synaj bombaj nikołaj
    mumbaj przełaj dunaj mazgaj tokaj mordechaj liszaj gronostaj nieurodzaj samograj juraj ałtaj kołłątaj hultaj
    nogaj buhaj dalaj dzisaj minaj czaj kraj maj raj gaj tramwaj rodzaj zwyczaj skraj mikołaj tutaj wczoraj
    dzisiaj bodaj lokaj obyczaj urodzaj haj przedwczoraj onegdaj bandaj buraj hej
""")
OPENERS = frozenset(
    listed("""
    i a ale no to więc teraz już dziś potem tylko po prostu nie też także proszę cześć hej albo lub oraz najpierw
    następnie koniecznie lepiej wtedy zawsze nigdy
""")
)
# What can only follow “ci” as “these”.
AFTER_THESE_ENDINGS = tuple(listed("owie cy dzy rzy ści ni li si dzi scy zi wi"))
POLITE_VERBS = frozenset(
    listed("""
    mógłby mogłaby mogliby zechciałby zechciałaby zechcieliby zechce zechcą życzy życzą raczy raczą
""")
)
NOT_ADDRESSED = frozenset(
    listed("""
    boże boga bogiem bóg jezus tadeusz młody młoda domu policjant doktor_ prezes_ kleks wołodyjowski hilary
""")
)
# The endings of verbs of the third person.
THIRD_PERSON_ENDINGS = ("a", "e", "i", "y", "ą")
STATE_WORDS = frozenset(
    listed("""
    polskie polskiego polskiemu polskim demokratyczne prawa narodowe islamskie członkowskie państwo średnie to
    nasze rzymskie
""")
)
INFINITIVES_IN_C = frozenset(listed("pomóc móc biec piec wlec strzec zapobiec"))
POSSESSIVES = listed("pański pańska pańskie pańskiego pańskiej pańskiemu pańskim pańską pańskich pańskimi")
TITLES_OF_MANY = frozenset(listed("panie panowie panów panom panami paniom paniami"))
ROLES_CALLED = frozenset(
    listed("doktorze profesorze prezesie dyrektorze kierowniku inżynierze mecenasie redaktorze ministrze")
)
# What makes “pan” and “pani” a gentleman and a lady.
DETERMINERS = frozenset(
    listed("""
    ten ta tego tej tę tą tych te jakiś jakaś jakiegoś jakąś pewien pewna pewnego każdy każda jeden jedna jednego
    jedną moja mojej mój nasza naszej nasz twoja dwie dwaj trzy tamten tamta inny inna starszy starsza starszego
    starszą młody młoda miły miła elegancki elegancka sympatyczny sympatyczna ładna piękna obcy obca nieznajomy
    nieznajoma dziwny dziwna
""")
)
BEING = frozenset(listed("jest był była być została został"))
APPEARANCES = frozenset(listed("jest był była stał stała siedział siedziała przyszedł przyszła wszedł weszła"))
# Behind “pani” without a comma, a title of somebody who is spoken of.
ROLES = frozenset(
    listed("""
    profesor doktor dyrektor prezes kierownik kierowniczka redaktor inżynier mecenas minister nauczycielka
""")
)
SURNAMES_OF_MANY = ("owie", "scy", "ccy", "dzcy")
# Between a subject and its verb.
BEFORE_VERBS = frozenset(listed("mnie mi nas nam go ją je ich im jej się to nie też już"))
PLURAL_ENDINGS = tuple(listed("ją ą li ły cie"))
