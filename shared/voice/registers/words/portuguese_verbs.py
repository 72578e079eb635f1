"""Portuguese verbs: infinitives by class, what is irregular, and the forms that are other words as well."""

from shared.voice.registers.lexicon import listed, table

# Verbs by class.
VERBS_AR = listed("""
    abanar acariciar alojar assobiar bocejar desmaiar divorciar embebedar emigrar esquiar fracassar herdar improvisar
    jejuar mastigar mimar patinar pendurar petiscar semear sossegar surfar suspirar tricotar regatear
    tencionar costumar livrar julgar divulgar atuar auxiliar causar afirmar fumar provocar anunciar preservar operar criticar
    encarar acertar estragar atirar capturar pular declarar incentivar acalmar disputar encerrar agradar justificar
    liderar caçar denunciar interpretar sustentar incomodar variar filmar machucar rezar proporcionar abordar
    aprovar influenciar obrigar secar rolar desviar financiar limitar monitorar vingar elevar falhar administrar
    consertar magoar ameaçar acusar classificar ressaltar honrar acostumar captar coordenar alertar chutar pisar
    rastrear candidatar checar relacionar apurar assustar certificar acomodar deslocar frequentar relatar traçar
    embarcar lamentar armazenar girar empurrar fabricar imitar pregar disfarçar irritar projetar discordar
    pronunciar rejeitar adiar enterrar desvendar incorporar opinar argumentar designar enrolar convocar cumprimentar
    posicionar desperdiçar impulsionar motivar acumular elogiar entrevistar ilustrar mobilizar confrontar movimentar
    possibilitar abusar sacrificar tolerar conscientizar descartar empregar hospedar tuitar encorajar exercitar
    antecipar caracterizar abençoar acampar fritar congelar desconfiar descascar temperar assar untar polvilhar
    refogar hidratar enxaguar escovar esfregar engomar desmontar estacionar travar desapertar carimbar etiquetar
    silenciar desculpar abandonar abraçar acabar aceitar acelerar acenar achar acompanhar aconselhar acordar
    acreditar acrescentar ativar activar atualizar actualizar adaptar adiantar adicionar adivinhar admirar adotar
    adorar afastar agarrar agendar agitar aguardar aguentar ajudar ajustar alcançar alegrar alimentar almoçar alugar
    alterar amar ampliar analisar andar animar anotar anular apagar apanhar aperfeiçoar apertar aplicar apoiar
    apontar apostar apreciar apresentar aprofundar aproveitar aproximar arranjar arrastar arriscar arrumar assegurar
    assinalar assinar associar atrasar atravessar aumentar autenticar autorizar avaliar avançar avisar baixar beijar
    bloquear brincar buscar cadastrar calar calcular cancelar cantar caminhar carregar casar celebrar chamar chegar
    chorar citar clicar cobrar colar colaborar colecionar colocar combinar comandar começar comemorar comentar
    comparar compartilhar compensar completar comprar comprovar comunicar concentrar concordar conectar confessar
    confiar configurar confirmar conquistar conservar considerar consultar contactar contatar contar continuar
    contratar controlar conversar convidar copiar cortar cozinhar criar cruzar cuidar cultivar dançar decorar
    dedicar deixar deitar demorar depositar desafiar desativar desbloquear descansar descarregar desejar
    desembrulhar desenhar desfrutar desligar deslizar despertar destacar detetar digitar doar dobrar duplicar
    duvidar economizar editar educar efetuar efectuar elaborar eliminar emprestar encaixar encaminhar encomendar
    encontrar encostar enfrentar engordar enganar ensinar ensaiar entrar entregar enviar equilibrar errar escapar
    escutar esforçar espalhar esperar espreitar estimular estrear estudar evitar examinar executar experimentar
    explicar explorar exportar facilitar falar faturar fechar felicitar festejar ficar filtrar finalizar fixar focar
    formar formatar formular fotografar funcionar ganhar gastar gerar gostar gozar gravar gritar guardar guiar
    habilitar hesitar identificar ignorar iluminar imaginar implementar importar indicar informar ingressar iniciar
    inspirar instalar integrar interessar inventar investigar jantar jogar juntar jurar lançar largar lavar levantar
    levar libertar liberar ligar limpar listar localizar lutar mandar manifestar marcar matar matricular melhorar
    memorizar mencionar mergulhar misturar modificar montar morar mostrar mudar nadar namorar navegar necessitar
    negar negociar notar notificar observar ocultar ocupar olhar optar ordenar organizar orientar ousar pagar parar
    parcelar participar partilhar passar pedalar pegar pensar perdoar perguntar personalizar pesar pesquisar pintar
    planear planejar plantar poupar praticar precisar preocupar preparar presentear pressionar prestar procurar
    programar prolongar provar publicar puxar quebrar queimar queixar questionar realizar reativar recarregar
    receitar reclamar recomendar recomeçar recordar recuperar recusar redecorar registar registrar regressar
    reiniciar relaxar relembrar remarcar renovar reparar repousar representar resgatar reservar respeitar respirar
    restaurar retirar retomar retornar reutilizar revelar revisitar rodar roubar saltar salvar segurar selecionar
    seleccionar sentar separar simplificar sincronizar soltar solicitar solucionar somar sonhar suar sujar superar
    suportar telefonar tardar teclar tentar terminar testar tirar tocar tomar tornar trabalhar transformar
    transportar tratar treinar trocar ultrapassar usar utilizar validar valorizar verificar viajar virar visitar
    visualizar voar voltar votar zelar lembrar alinhar amarrar arrasar atacar brilhar bombar dominar postar curar
    reciclar regar reforçar renegociar simular faltar forçar afetar cansar apaixonar estimar privar barrar acessar
    armar complicar coletar revoltar intitular piorar custar durar bastar botar cheirar derrubar desempenhar
    despachar detestar direcionar dispensar emocionar encantar engravidar englobar enxergar esgotar estranhar
    expulsar extraviar gelar governar implorar impressionar inaugurar intensificar invejar isolar madrugar manchar
    molhar narrar orgulhar parabenizar piscar prejudicar processar protestar rasgar remar revisar rodear saudar
    sequestrar suspeitar tapar trancar vacinar viciar vomitar zoar atrapalhar arrepiar arrancar lidar demonstrar
    derramar soar roncar ressonar reformar aposentar noivar embrulhar constipar passear saborear recear chatear
    soprar nomear condenar disparar firmar beneficiar torturar consolar exagerar encarregar decepcionar testemunhar
    renunciar contrariar envergonhar batizar apelar manipular aliviar intrigar desprezar vigiar empolgar espantar
    amargar fascinar indignar afrontar insultar gabar tropeçar sublinhar drogar reatar tranquilizar resfriar coçar
    sussurrar desanimar enjoar inovar raciocinar ralhar espirrar zangar apressar habituar nevar significar
""")
VERBS_ER = listed("""
    envelhecer
    combater absorver tremer erguer umedecer esclarecer aquecer adormecer descrever aceder abastecer acender acolher
    acontecer agradecer amanhecer aparecer aprender arrefecer atender bater beber ceder colher comer cometer
    compreender comprometer conceder conhecer convencer correr corresponder coser cozer crescer debater defender
    depender derreter desaparecer descer desenvolver devolver dever eleger encher enriquecer entender envolver
    enlouquecer escolher esconder escrever esquecer estabelecer exercer favorecer ferver fornecer fortalecer
    inscrever interromper merecer meter mexer morder morrer mover nascer obedecer oferecer ofender parecer pender
    perceber percorrer permanecer pertencer preencher prender pretender proceder promover proteger prometer recolher
    receber reconhecer recorrer remeter render resolver responder romper socorrer sofrer submeter subscrever suceder
    surpreender tecer temer torcer varrer vencer vender viver doer chover moer roer apetecer adoecer falecer
    conviver emagrecer exceder comparecer desconhecer carecer reviver aperceber aborrecer arrepender ocorrer
""")
VERBS_IR = listed("""
    desiludir
    diminuir agredir excluir suprimir aderir sacudir abrir admitir adquirir agir aplaudir assistir assumir
    atingir atribuir cobrir competir concluir conduzir conferir confundir consistir consumir contribuir corrigir
    cumprir curtir decidir definir demitir desistir descobrir digerir dirigir discutir distinguir distribuir
    dividir divertir dormir emitir engolir exibir exigir existir exprimir expandir ferir fingir fugir garantir
    gerir imprimir incluir inibir inserir insistir instruir interagir introduzir invadir investir iludir luzir
    mentir omitir partir perseguir permitir persistir preferir prevenir produzir progredir proibir prosseguir
    punir reagir reduzir referir refletir reflectir repetir repartir residir resistir resumir reunir reabrir
    redefinir redescobrir seduzir seguir sentir servir subir substituir sugerir suprir surgir transferir
    transmitir traduzir unir usufruir vestir evoluir possuir instituir colorir tossir cuspir desmentir proferir
    divergir fluir
""")
# Infinitives in -ir whose first person and wish have another vowel: “descubra”, “prefira”.
E_TO_I = frozenset(
    listed("""
    aderir agredir competir conferir desmentir despir digerir divertir ferir gerir inserir investir mentir
    perseguir preferir prevenir proferir progredir prosseguir referir reflectir refletir repetir seguir sentir
    servir sugerir transferir vestir
""")
)
O_TO_U = frozenset(listed("cobrir descobrir dormir engolir redescobrir tossir"))
U_TO_O = frozenset(listed("cuspir fugir subir"))
# Irregular verbs: command to “tu”, wish and present with “você”, present with “tu”, what “você” did, the stem of the past
# (“fize-ste”, “fize-sse”, “fize-r”), what “você” will do and was doing.
IRREGULAR = table("""
    fazer: faz faça faz fazes fez fize fará fazia
    desfazer: desfaz desfaça desfaz desfazes desfez desfize desfará desfazia
    dizer: diz diga diz dizes disse disse dirá dizia
    trazer: traz traga traz trazes trouxe trouxe trará trazia
    ter: tem tenha tem tens teve tive terá tinha
    manter: mantém mantenha mantém manténs manteve mantive manterá mantinha
    obter: obtém obtenha obtém obténs obteve obtive obterá obtinha
    vir: vem venha vem vens veio vie virá vinha
    pôr: põe ponha põe pões pôs puse porá punha
    conter: contém contenha contém conténs conteve contive conterá continha
    convir: convém convenha convém convéns conveio convie convirá convinha
    expor: expõe exponha expõe expões expôs expuse exporá expunha
    propor: propõe proponha propõe propões propôs propuse proporá propunha
    supor: supõe suponha supõe supões supôs supuse suporá supunha
    ver: vê veja vê vês viu vi verá via
    rever: revê reveja revê revês reviu revi reverá revia
    ir: vai vá vai vais foi fo irá ia
    ser: sê seja é és foi fo será era
    estar: está esteja está estás esteve estive estará estava
    dar: dá dê dá dás deu de dará dava
    saber: sabe saiba sabe sabes soube soube saberá sabia
    poder: pode possa pode podes pôde pude poderá podia
    querer: quer queira quer queres quis quise quererá queria
    haver: há haja há hás houve houve haverá havia
    ler: lê leia lê lês leu le lerá lia
    crer: crê creia crê crês creu cre crerá cria
    ouvir: ouve ouça ouve ouves ouviu ouvi ouvirá ouvia
    pedir: pede peça pede pedes pediu pedi pedirá pedia
    impedir: impede impeça impede impedes impediu impedi impedirá impedia
    despedir: despede despeça despede despedes despediu despedi despedirá despedia
    medir: mede meça mede medes mediu medi medirá media
    perder: perde perca perde perdes perdeu perde perderá perdia
    sair: sai saia sai sais saiu saí sairá saía
    cair: cai caia cai cais caiu caí cairá caía
    trair: trai traia trai trais traiu traí trairá traía
    rir: ri ria ri ris riu ri rirá ria
    sorrir: sorri sorria sorri sorris sorriu sorri sorrirá sorria
    odiar: odeia odeie odeia odeias odiou odia odiará odiava
    conseguir: consegue consiga consegue consegues conseguiu consegui conseguirá conseguia
    construir: constrói construa constrói constróis construiu construí construirá construía
    destruir: destrói destrua destrói destróis destruiu destruí destruirá destruía
    valer: vale valha vale vales valeu vale valerá valia
    caber: cabe caiba cabe cabes coube coube caberá cabia
""")
# What things do, and what happens: a noun behind these verbs is their subject.
THING_VERBS = listed("""
    acontecer suceder ocorrer existir custar valer durar funcionar consistir bastar depender faltar
    parecer significar caber chover nevar ser estar doer interessar importar apetecer convir agradar
    surpreender incluir conter permitir surgir soar haver preocupar incomodar aparecer desaparecer
""")
# What somebody else’s act may be part of: “pode chover”, “vai custar”.
RAISING_VERBS = listed("poder dever ir haver estar ter costumar ser voltar começar continuar acabar chegar")
# What both do.
VERBS_OF_CHANGE = listed("""
    começar terminar acabar passar partir chegar sair crescer morrer cair mudar nascer voltar servir ficar fechar
    abrir demorar medir pesar
""")
# What people do without an object.
VERBS_OF_MOTION = listed(
    """
    ir vir entrar subir descer aumentar correr voar nadar dormir rir chorar viver viajar caminhar melhorar piorar
    girar ganhar crescer nascer
"""
)
# What people do with something: a name alone behind these is no subject, “usa o Spotify?”.
VERBS_WITH_OBJECT = listed("""
    conhecer usar utilizar ler ver ter visitar experimentar ouvir escutar comprar preferir procurar descarregar baixar
    instalar alugar escolher recomendar
""")
# What somebody feels, in Portuguese a thing done to them: “apetece-lhe um chá?”.
DATIVE_VERBS = listed("""
    apetecer doer interessar importar parecer agradar convir faltar custar acontecer ficar correr cair passar servir
    caber bastar dizer dar fazer
""")
# What is done to persons: “ajudá-lo”, “conhecê-la”.
HUMAN_OBJECT_VERBS = listed("""
    ajudar informar contactar contatar servir atender receber avisar conhecer ouvir acompanhar surpreender incomodar
    ofender convidar chamar visitar entender cumprimentar acordar interromper esperar passar buscar chatear ver
    aconselhar
""")
# What somebody does to themselves; with any other verb “se” means anybody: “vende-se”.
REFLEXIVE_VERBS = listed("""
    lembrar esquecer imaginar sentir importar chamar dedicar perguntar preocupar arrepender enganar queixar casar reformar
    aposentar mudar levantar deitar interessar encontrar referir inscrever registar cadastrar divertir zangar rir
    dar parecer sentar vestir despedir apressar despachar acalmar cuidar ir aborrecer chatear magoar cansar
    acostumar habituar formar sair adaptar perder cortar aperceber dirigir concentrar esforçar apaixonar embebedar
    assustar emocionar ofender tranquilizar juntar surpreender incomodar
""")
# Told by their sound alone.
INFORMAL_VERBS = listed("teres fazeres estares veres dares lembras gostas precisas moras")
ENDINGS_INFORMAL = listed("arás erás irás porás drás rrás")
NOT_INFORMAL_ENDINGS = listed("atrás detrás trás satanás barrabás brás petrobrás eletrobrás")
# Forms of “tu” that are nouns or other forms as well.
HOMOGRAPHS = frozenset(
    listed("""
    Marias abras aceitas aceites acordes activas agendas ajudas ajustes alegres alertas alugas amarras amas ameaças
    andares animas animes apliques apostas apresentares ares armas assinas ataques ativas autorizas avanças baixas
    bares barras batas beberes bombas buscas caias cais calas calmas caminhas cantares cantas cantinas capturas
    caras casas causas caças cedes cheques claras cliques cobras cobres colares colas colheres combates cometas
    completas compraras compras comunas conquistas conservas consultas contas continuas controles conversas copias
    cortas cortes cozinhas crias cruzas cruzes crês cuidas cultivas curas curtas curtes custas cáries danças debates
    decoras dedicas demoras deres derramas desafias descartes desculpas destacas destaques deste deveres dias
    disfarces disputas dobras dobres dominas dores duvidas editas embarques embrulhes encomendas encostas ensinas
    entregas entregues entres entrevistas eras escapes escolhas escovas escutas estimas estreias etiquetas falares
    falhas faltas fases faturas fechas filmes fixas fixes focas fores formas forças frequentes frias fritas férias
    giras gravas graves gritas guardas guias honras ias ilustres importas importâncias indicas informes inicias
    interessas interesses interpretes jantares jantas jantes juntas juras lances lanças lares largas lavas legendas
    leste levantes leves libertes lidas limites limpas listas livres lugares lutas luzes manchas mandas manifestas
    marcas mares marias marés matas mates matriculas melhoras melhores memórias mentes meses metas mexas misturas
    montas montes mostras médias nadas negas notas notícias ocultas olhares ordenas pagas papéis paras parcelas
    pares partes partilhas passares passas passes pedes pegas pendes pensares perguntas pertences pesas pesquisas
    peças pias pintas pisas plantas pores postas postes poupas pregas prendas prestes procuras programas provas
    publicas puxas quebras queimas queixas raras rasgas recebes receitas reclamas recordes recortes recusas regas
    registas rendas rendes renovas reparas representas reservas resgates revisões rezas rias rodas rompes roubas
    saias saltas salvas saíres secas seguras sentas separas serias serves soas sofias sofres solicitas soltas somas
    sorrias suas sucedas sujas suportas suportes séries tapas tardas tardes teclas telefones temas terias testes
    tias tires tocas toques tornas transferes transportes tratas travas traves traças trocas unas unes usares vales
    valorizas vendas veres vestes vezes viagens vias vinhas viras vires visitas vistas vivas viveres votas drogas
    testemunhas reformas neves voltas costumes chamas baterias garantias livrarias duras botas vacinas firmes
    revoltas mudas intrigas derrames empregues coletes
""")
)
# Commands to “tu” that are nouns as well, or stand in other sentences: they need a cue.
NOUN_COMMANDS = frozenset(
    listed("""
    acaba acontece activa agenda ajuda aluga ama anda assina bate bebe bomba brinca busca cadastra cai caminha canta
    captura casa caça chama chega cobre cola come completa compra consegue consulta conta continua conversa copia
    corta cozinha crê cuida cura dança debate decora deita desculpa diz domina dorme dá economiza encomenda entrega
    entrevista espera espreita fala faz fixa foca forma fotografa funciona gosta grava grita guia honra importa
    indica janta junta lança larga lava leva limpa lista luta lê manda marca mata mede mexe mistura modifica monta
    mora muda necessita nota notifica ordena ouve parcela parte passa pega pensa perde pergunta pesa pesquisa pinta
    planta pratica precisa procura programa publica quebra queima queixa receita rega registra renova reserva
    resolve sai salta salva seca segue segura sente serve simula sobe solta soma sonha tarda tecla tem termina testa
    tira toca toma trabalha trata trava traz traça treina une usufrui vai vale vence vende viaja vira visita vive
    voa volta vota vê força reforma arma droga suspeita testemunha tortura vacina tapa
""")
)
# Commands to “tu” that a sentence about a third person seldom opens with.
COMMANDS = frozenset(
    listed("""
    abre acalma acede acompanha acredita adiciona ajuda apanha aprende aproveita ativa atualiza baixa cadastra
    celebra clica começa completa compra confere configura confirma conhece consulta conta conversa convida
    corre cria cuida deixa descarrega descobre desfruta despacha diverte diz entra envia escolhe escreve espera
    espreita esquece evita experimenta explora faz fecha ganha garante guarda imagina inicia inscreve insere
    instala introduz joga junta lembra liga mantém marca mostra muda obtém oferece olha participa partilha pede
    personaliza poupa preenche prepara procura prova põe regista regressa relaxa renova reserva responde
    saboreia segue seleciona solicita sonha subscreve troca usa utiliza vem verifica viaja visita volta vê tenta
""")
)
# Commands that agree with “você” and are nouns as well.
FORMAL_HOMOGRAPHS = frozenset(
    listed("""
    ajuste alcance ataque atinja bata beba bloqueie caia case chegue cheque cite cobre colha coma consista corte
    cresça cruze cubra dependa descarte deslize desmonte destaque disfarce dobre doe dê edite embarque encaixe
    entregue escape escolha exija exista filme fixe foque forme frequente gere guie haja ilustre importe inclua
    informe insista interesse lave limite livre mande mate mereça meça misture monte morda nasça negue note ordene
    pare pareça parta passe permita pese peça pinte plante possa prenda preste puxe quebre queira recolha recorde
    regue resgate rode role saia salte seja sente sirva sofra solte some suporte surja tarde telefone tema teste
    toque torne trabalhe transporte trate trave valha venda viaje controle leve oriente lance firme neve costume
    salve levante aceite poste colete bote arranque derrame reclame
""")
)
# Commands to “tu” that an infinitive follows.
ATTEMPTS = frozenset(listed("tenta procura evita experimenta deixa continua começa volta aprende"))
# Forms made by rule that commands are never made of.
NOT_COMMANDS = frozenset(
    listed("""
    acontece adiante alegre basta cabe cada chove costuma curta custa deve dura dói era está existe falta grave
    há hás luz meta nada ocorre para parece persiste pode pá quanto quer renda sabe soa sua una vale vire vista
    é neva significa merece
""")
)
IMPERSONAL_COMMANDS = frozenset(listed("trate veja note diga seja"))
IRREGULAR_FIRST_PERSONS = listed("""
    faço digo trago tenho venho ponho vejo vou sou estou dou sei posso quero leio creio ouço peço meço perco saio
    caio consigo fiz disse trouxe tive vim pus vi fui estive dei soube pude quis farei direi mantenho suponho
    proponho odeio receio ri sorri
""")
# What “we” do for somebody: “enviar-lhe”.
OFFERS = listed("""
    ajudar enviar oferecer dar dizer agradecer pedir responder comunicar lembrar informar proporcionar garantir
    enviámos enviamos oferecemos agradecemos pedimos desejamos lembramos recomendamos sugerimos
""")
# Other words that look like a verb of the third person.
NOT_THIRD = frozenset(listed("para como cerca casa nada cada toda sobre entre uma fora meia"))
# What one wishes when asked: “quando quiser”.
OFFERING = frozenset(listed("quiser desejar preferir queira deseje prefira acredite"))
# What somebody chooses, or does with a thing: “as fotos que publicou”.
CHOICES = listed(
    "comprar pedir solicitar reservar escolher mencionar ver ler receber encomendar alugar publicar escrever enviar"
)
# What things do to persons: “essa cor favorece-a”.
AFFECTING_VERBS = listed("favorecer incomodar preocupar surpreender aborrecer deixar emocionar impressionar assustar")
