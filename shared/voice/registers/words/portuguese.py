"""Portuguese words for the detection of the register."""

from shared.voice.registers.lexicon import listed

FORMAL = listed("você vc vocé")
INFORMAL = listed("tu ti contigo teu tua teus tuas cê")
VERBS_AR = listed("""
    costumar livrar julgar divulgar atuar auxiliar causar afirmar fumar provocar anunciar preservar operar
    criticar encarar acertar estragar atirar capturar pular declarar incentivar acalmar disputar encerrar agradar
    justificar liderar caçar denunciar interpretar sustentar incomodar variar filmar machucar rezar proporcionar
    abordar aprovar influenciar obrigar secar rolar desviar financiar limitar monitorar vingar elevar falhar
    administrar consertar magoar ameaçar acusar classificar ressaltar honrar acostumar captar coordenar alertar
    chutar pisar rastrear candidatar checar relacionar apurar assustar certificar acomodar deslocar frequentar
    relatar traçar embarcar lamentar armazenar girar empurrar fabricar imitar pregar disfarçar irritar projetar
    discordar pronunciar rejeitar adiar enterrar desvendar incorporar opinar argumentar designar enrolar convocar
    cumprimentar posicionar desperdiçar impulsionar motivar acumular elogiar entrevistar ilustrar mobilizar
    confrontar movimentar possibilitar abusar sacrificar tolerar conscientizar descartar empregar hospedar tuitar
    encorajar exercitar antecipar caracterizar abençoar acampar fritar congelar desconfiar descascar temperar
    assar untar polvilhar refogar hidratar enxaguar escovar esfregar engomar desmontar estacionar travar
    desapertar carimbar etiquetar silenciar desculpar abandonar abraçar acabar aceitar acelerar acenar achar
    acompanhar aconselhar acordar acreditar acrescentar ativar activar atualizar actualizar adaptar adiantar
    adicionar adivinhar admirar adotar adorar afastar agarrar agendar agitar aguardar aguentar ajudar ajustar
    alcançar alegrar alimentar almoçar alugar alterar amar ampliar analisar andar animar anotar anular apagar
    apanhar aperfeiçoar apertar aplicar apoiar apontar apostar apreciar apresentar aprofundar aproveitar aproximar
    arranjar arrastar arriscar arrumar assegurar assinalar assinar associar atrasar atravessar aumentar autenticar
    autorizar avaliar avançar avisar baixar beijar bloquear brincar buscar cadastrar calar calcular cancelar
    cantar caminhar carregar casar celebrar chamar chegar chorar citar clicar cobrar colar colaborar colecionar
    colocar combinar comandar começar comemorar comentar comparar compartilhar compensar completar comprar
    comprovar comunicar concentrar concordar conectar confessar confiar configurar confirmar conquistar conservar
    considerar consultar contactar contatar contar continuar contratar controlar conversar convidar copiar cortar
    cozinhar criar cruzar cuidar cultivar dançar decorar dedicar deixar deitar demorar depositar desafiar
    desativar desbloquear descansar descarregar desejar desembrulhar desenhar desfrutar desligar deslizar
    despertar destacar detetar digitar doar dobrar duplicar duvidar economizar editar educar efetuar efectuar
    elaborar eliminar emprestar encaixar encaminhar encomendar encontrar encostar enfrentar engordar enganar
    ensinar ensaiar entrar entregar enviar equilibrar errar escapar escutar esforçar espalhar esperar espreitar
    estimular estrear estudar evitar examinar executar experimentar explicar explorar exportar facilitar falar
    faturar fechar felicitar festejar ficar filtrar finalizar fixar focar formar formatar formular fotografar
    funcionar ganhar gastar gerar gostar gozar gravar gritar guardar guiar habilitar hesitar identificar ignorar
    iluminar imaginar implementar importar indicar informar ingressar iniciar inspirar instalar integrar
    interessar inventar investigar jantar jogar juntar jurar lançar largar lavar levantar levar libertar liberar
    ligar limpar listar localizar lutar mandar manifestar marcar matar matricular melhorar memorizar mencionar
    mergulhar misturar modificar montar morar mostrar mudar nadar namorar navegar necessitar negar negociar notar
    notificar observar ocultar ocupar odiar olhar optar ordenar organizar orientar ousar pagar parar parcelar
    participar partilhar passar passear pedalar pegar pensar perdoar perguntar personalizar pesar pesquisar pintar
    planear planejar plantar poupar praticar precisar preocupar preparar presentear pressionar prestar procurar
    programar prolongar provar publicar puxar quebrar queimar queixar questionar realizar reativar recarregar
    receitar reclamar recomendar recomeçar recordar recuperar recusar redecorar registar registrar regressar
    reiniciar relaxar relembrar remarcar renovar reparar repousar representar resgatar reservar respeitar respirar
    restaurar retirar retomar retornar reutilizar revelar revisitar rodar roubar saborear saltar salvar segurar
    selecionar seleccionar sentar separar simplificar sincronizar soltar solicitar solucionar somar sonhar suar
    sujar superar suportar telefonar tardar teclar tentar terminar testar tirar tocar tomar tornar trabalhar
    transformar transportar tratar treinar trocar ultrapassar usar utilizar validar valorizar verificar viajar
    virar visitar visualizar voar voltar votar zelar lembrar alinhar amarrar arrasar atacar brilhar bombar dominar
    postar curar reciclar regar reforçar renegociar simular
""")
VERBS_ER = listed("""
    combater absorver tremer erguer umedecer esclarecer aquecer adormecer descrever aceder abastecer acender
    acolher acontecer agradecer amanhecer aparecer aprender arrefecer atender bater beber ceder colher comer
    cometer compreender comprometer conceder conhecer convencer correr corresponder coser cozer crescer debater
    defender depender derreter desaparecer descer desenvolver devolver dever eleger encher enriquecer entender
    envolver enlouquecer escolher esconder escrever esquecer estabelecer exercer favorecer ferver fornecer
    fortalecer inscrever interromper merecer meter mexer morder morrer mover nascer obedecer oferecer ofender
    parecer pender perceber percorrer permanecer pertencer preencher prender pretender proceder promover proteger
    prometer recolher receber reconhecer recorrer remeter render resolver responder romper socorrer sofrer
    submeter subscrever suceder surpreender tecer temer torcer varrer vencer vender viver
""")
VERBS_IR = listed("""
    diminuir agredir excluir suprimir aderir sacudir abrir admitir adquirir agir aplaudir assistir assumir atingir
    atribuir cobrir competir concluir conduzir conferir confundir conseguir consistir construir consumir
    contribuir corrigir cumprir curtir decidir definir demitir desistir descobrir digerir dirigir discutir
    distinguir distribuir dividir divertir dormir emitir engolir exibir exigir existir exprimir expandir ferir
    fingir fugir garantir gerir imprimir incluir inibir inserir insistir instruir interagir introduzir invadir
    investir iludir luzir mentir omitir partir perseguir permitir persistir preferir prevenir produzir progredir
    proibir prosseguir punir reagir reduzir referir refletir reflectir repetir repartir residir resistir resumir
    reunir reabrir redefinir redescobrir seduzir seguir sentir servir subir substituir sugerir suprir surgir
    transferir transmitir traduzir unir usufruir vestir
""")
# Infinitives in -ir whose first person and wish have another vowel: “descubra”, “prefira”.
E_TO_I = frozenset(
    listed("""
    aderir agredir competir conferir conseguir despir digerir divertir ferir gerir inserir investir mentir
    perseguir preferir prosseguir referir refletir reflectir repetir seguir sentir servir sugerir transferir
    vestir prevenir progredir
""")
)
O_TO_U = frozenset(listed("cobrir descobrir dormir engolir redescobrir"))
U_TO_O = frozenset(listed("subir fugir"))
# Irregular verbs: informal command, formal command, present with “tu”, wish with “tu”, preterite with “tu”, future subjunctive.
IRREGULAR = (
    ("faz", "faça", "fazes", "faças", "fizeste", "fizeres"),
    ("diz", "diga", "dizes", "digas", "disseste", "disseres"),
    ("traz", "traga", "trazes", "tragas", "trouxeste", "trouxeres"),
    ("tem", "tenha", "tens", "tenhas", "tiveste", "tiveres"),
    ("vem", "venha", "vens", "venhas", "vieste", "vieres"),
    ("põe", "ponha", "pões", "ponhas", "puseste", "puseres"),
    ("vê", "veja", "vês", "vejas", "viste", "vires"),
    ("vai", "vá", "vais", "vás", "foste", "fores"),
    ("sê", "seja", "és", "sejas", "foste", "fores"),
    ("está", "esteja", "estás", "estejas", "estiveste", "estiveres"),
    ("dá", "dê", "dás", "dês", "deste", "deres"),
    ("sabe", "saiba", "sabes", "saibas", "soubeste", "souberes"),
    ("pode", "possa", "podes", "possas", "pudeste", "puderes"),
    ("quer", "queira", "queres", "queiras", "quiseste", "quiseres"),
    ("há", "haja", "hás", "hajas", "houveste", "houveres"),
    ("lê", "leia", "lês", "leias", "leste", "leres"),
    ("crê", "creia", "crês", "creias", "creste", "creres"),
    ("ouve", "ouça", "ouves", "ouças", "ouviste", "ouvires"),
    ("pede", "peça", "pedes", "peças", "pediste", "pedires"),
    ("mede", "meça", "medes", "meças", "mediste", "medires"),
    ("perde", "perca", "perdes", "percas", "perdeste", "perderes"),
    ("sai", "saia", "sais", "saias", "saíste", "saíres"),
    ("cai", "caia", "cais", "caias", "caíste", "caíres"),
    ("mantém", "mantenha", "manténs", "mantenhas", "mantiveste", "mantiveres"),
    ("obtém", "obtenha", "obténs", "obtenhas", "obtiveste", "obtiveres"),
    ("sorri", "sorria", "sorris", "sorrias", "sorriste", "sorrires"),
    ("desfaz", "desfaça", "desfazes", "desfaças", "desfizeste", "desfizeres"),
    ("revê", "reveja", "revês", "revejas", "reviste", "revires"),
    ("odeia", "odeie", "odeias", "odeies", "odiaste", "odiares"),
    ("passeia", "passeie", "passeias", "passeies", "passeaste", "passeares"),
    ("saboreia", "saboreie", "saboreias", "saboreies", "saboreaste", "saboreares"),
    ("consegue", "consiga", "consegues", "consigas", "conseguiste", "conseguires"),
    ("impede", "impeça", "impedes", "impeças", "impediste", "impedires"),
    ("despede", "despeça", "despedes", "despeças", "despediste", "despedires"),
    ("constrói", "construa", "constróis", "construas", "construíste", "construíres"),
    ("vale", "valha", "vales", "valhas", "valeste", "valeres"),
    ("expõe", "exponha", "expões", "exponhas", "expuseste", "expuseres"),
    ("propõe", "proponha", "propões", "proponhas", "propuseste", "propuseres"),
)
INFORMAL_VERBS = listed("""
    teres fazeres estares veres dares estavas eras tinhas podias querias ias sabias fazias dizias vinhas vias
    gostarias poderias deverias terias farias serias preferirias dirias irias estarias havias gostavas pensavas
    precisavas devias falavas fosses tivesses pudesses quisesses fizesses estivesses soubesses lembras gostas
    precisas moras
""")
ENDINGS_INFORMAL = listed("arás erás irás porás drás rrás")
NOT_INFORMAL_ENDINGS = listed("atrás detrás trás satanás barrabás brás petrobrás eletrobrás")
# Forms of “tu” that are nouns or other forms as well.
HOMOGRAPHS = frozenset(
    listed("""
    tenhas vires fores deste deres leste crês pedes peças saias saíres cais caias sorrias vales eras ias vinhas
    vias serias acordes alertas ameaças apliques capturas causas caças combates descartes desculpas disfarces
    disputas embarques entrevistas escapes escovas etiquetas falhas filmes frequentes fritas honras ilustres
    interpretes jantes juras limites pregas rezas travas traves traças queimas melhores aceites aceitas activas
    agendas ajustes alegres amarras animes ativas baixas batas bombas cliques cometas conquistas conservas crias
    cruzes curtas debates demoras encostas entregues entres escolhas estreias faturas fixes focas giras graves
    interesses levantes leves luzes mates melhoras montes ocultas pertences postes prendas partilhas recordes
    recusas rendas resgates teclas telefones temas testes prestes vistas tardes ajudas alugas apostas assinas
    buscas cantas casas cobras colas compras contas consultas conversas copias cortas cruzas cuidas danças dominas
    dobras duvidas editas encomendas escutas formas guardas guias juntas jantas lanças lavas listas marcas matas
    matriculas metas misturas montas mostras nadas notas partes passas pegas perguntas pesas pesquisas pintas
    plantas poupas procuras programas provas puxas quebras queixas receitas regas renovas reservas rodas roubas
    saltas salvas somas tardas tocas tratas trocas vendas vestes visitas vivas votas unes limpas lutas mandas
    fechas passes cheques ataques toques cortes destaques transportes suportes informes unas colheres olhares
    jantares pares colares deveres viveres beberes andares cantares falares pensares cedes curas seguras serves
    mentes pendes rendes rompes tornas usares tires caminhas cozinhas ensinas fixas gravas gritas importas indicas
    lances largas mexas ordenas paras parcelas passares pisas postas reclamas registas reparas representas secas
    sentas separas sofres suas transferes viras amas animas autorizas avanças calas completas continuas decoras
    dedicas desafias destacas controles cultivas entregas inicias interessas livres manifestas negas pagas
    publicas solicitas soltas sucedas suportas valorizas dobres libertes curtes cobres abras apresentares
""")
)
# Commands to “tu” that are nouns as well, or stand in other sentences: they need a cue.
NOUN_COMMANDS = frozenset(
    listed("""
    faz diz traz tem põe vê vai dá lê crê ouve mede perde sai cai consegue vale parte une larga toma captura caça
    desculpa entrevista honra seca trava traça bomba debate forma quebra queima solta tecla testa treina vira
    compra reserva visita ajuda entrega procura consulta espera pesquisa marca nota conta copia lista janta dança
    guia junta lança lava leva limpa luta manda mata mistura monta muda ordena passa pega pensa pergunta pesa
    pinta planta programa queixa receita rega renova salta salva segura soma sonha tarda tira toca trata vende
    vence volta vota vive segue sente serve sobe dorme cobre resolve bate bebe come mexe agenda assina busca
    cadastra casa conversa corta cozinha cuida cura deita fala fica fixa fotografa funciona gosta grava grita
    importa mora necessita olha precisa registra acaba acontece anda ama brinca canta cola caminha chama chega
    decora espreita encomenda viaja voa trabalha usufrui activa completa simula foca indica modifica publica
    pratica notifica domina continua termina economiza aluga parcela
""")
)
COMMANDS = frozenset(
    listed("""
    acredita espera usa utiliza descobre clica aproveita escolhe poupa explora inscreve regista subscreve partilha
    acede confirma atualiza verifica seleciona introduz insere cria adiciona envia responde corre liga joga abre
    fecha entra participa escreve vem ganha troca experimenta conhece aprende começa inicia ativa guarda
    descarrega personaliza instala garante lembra imagina prepara diverte junta muda volta deixa diz faz vê
    espreita segue pede regressa celebra sonha viaja saboreia desfruta relaxa convida oferece mantém obtém baixa
    cadastra consulta compra reserva visita ajuda marca procura renova solicita preenche acompanha completa
    configura conta conversa confere mostra prova põe evita olha esquece cuida
""")
)
FORMAL_HOMOGRAPHS = frozenset(
    listed("""
    traga seja esteja dê possa queira haja peça meça saia caia valha teste limite escolha sente cobre livre cheque
    descarte desmonte disfarce embarque filme frequente ilustre trave ajuste alcance cite deslize encaixe entregue
    escape fixe interesse recorde resgate telefone viaje corte toque pare passe ataque suporte transporte informe
    destaque note some ordene monte forme venda coma beba parta sirva cubra prenda colha recolha tema cruze dobre
    doe edite foque gere importe lave misture negue pese pinte preste puxe quebre rode salte solte tarde torne
    trate trabalhe chegue guie mande mate plante regue morda nasça cresça pareça mereça exista insista consista
    inclua dependa permita exija atinja surja sofra role bata bloqueie case
""")
)
COMMAND_CUES = frozenset(
    listed("""
    bem-vindo bem bem-vinda o a os as um uma já agora aqui hoje em no na nos nas com nosso nossa nossos nossas
    mais meu minha me este esta estes estas esse essa isto isso qualquer todo toda todos todas ao à aos às até
    antes depois online grátis sem para pra por como quanto cada onde quando que quem melhor 0 dois duas três dez
    mil outro outra sempre nunca também diretamente primeiro logo seu sua seus suas teu tua teus tuas lhe tudo
    novidades
""")
)
NOUN_CUES = frozenset(
    listed("""
    a em no na com mais ao à aos às por de sem como que até online grátis cada sempre também melhor para pra onde
    quando já
""")
)
OPENERS = frozenset(
    listed("""
    e ou mas por favor já agora além disso também aqui assim então depois hoje só simplesmente não olá oi olha sim
    obrigado obrigada primeiro nunca sempre basta inclusive ah aí bom bem ainda logo enfim porém caso antes
""")
)
BEFORE_COMMAND = frozenset(listed("se nos me lhe lhes o a os as"))
INTERROGATIVES = frozenset(
    listed("""
    que quê como onde quando qual quais quem quanto quanta quantos quantas porque por porquê
""")
)
CONJUNCTIONS = frozenset(listed("se quando como caso enquanto assim sempre conforme"))
BETWEEN = frozenset(listed("não já se o a os as lhe me nos ainda também nunca que alguma vez é"))
SUBJECTS = frozenset(listed("ele ela eles elas alguém ninguém eu tu"))
PERSONS = frozenset(
    listed("""
    ele ela eles elas cliente clientes usuário usuários utilizador utilizadores pessoa pessoas quem alguém ninguém
    cada homem mulher menino menina rapaz rapariga criança mãe pai filho filha irmão irmã amigo amiga professor
    médico diretor presidente autor artista gente todos jogador escritor ator atriz cão cachorro gato marido
    esposa avó avô chefe trabalhador passageiro viajante joão maria ana pedro josé antónio antônio carlos paulo
""")
)
ASKED_VERBS = listed("""
    tem pode quer deseja precisa sabe conhece procura prefere lembra acredita pensa está vai vem vive mora
    trabalha fala diz faz fez vê acha gosta poderia queria quereria gostaria gostava precisaria teria faria
    saberia foi viu teve recebeu comprou experimentou leu ouviu assistiu visitou viajou encontrou perdeu esqueceu
    pensou quis costuma usa utiliza lê joga come bebe viaja compra paga espera aceita permite ajuda sente consegue
    segue leva sonha planeia planeja considera deve deixou estava era tinha podia havia sabia vivia ia entende
    compreende imagina interessa parece dedica preocupa refere importa sai volta fica ficou tomou toma olha vende
    estuda terá poderá receberá esquece perde recomenda recomendaria ama odeia conheceu notou reparou gostou já
    importaria incomoda incomodaria percebe percebeu concorda tentou sugere toca pratica trouxe chegou
""")
CONDITIONAL_VERBS = listed("""
    tem pode quer deseja precisa sabe prefere lembra acredita pensa está vai vive trabalha decide aceita recebe
    utiliza usa compra paga viaja reserva esquece encontra contrata perde escolhe tiver puder quiser desejar
    precisar souber preferir decidir receber utilizar usar comprar pagar viajar reservar esquecer encontrar for
    estiver fizer optar achar necessitar pretender verificar notar detetar detectar vir gostar continuar escolher
    solicitar pretende sentir chegar tivesse quisesse pudesse precisasse desejasse preferisse fosse estivesse
    queira deseje precise tenha pretenda possa prefira necessite encontre receba esteja concorda imagina vê gosta
    acha mora reside possui possuir procura procurar costuma diz disse mencionou referiu viu consegue conseguir
    clicar
""")
INITIAL_VERBS = listed("""
    pode poderá deverá receberá encontrará terá obterá poupará economizará verá poderia deveria deve precisa
    precisará saberá tem
""")
HELPER_VERBS = frozenset(listed("pode poderá poderia deve deverá deveria precisa"))
IMPERSONAL_AFTER_HELPER = frozenset(listed("ser haver parecer que acontecer suceder chover existir demorar estar"))
SERVICE_VERBS = frozenset(
    listed("""
    informamos lembramos oferecemos agradecemos pedimos convidamos ajudamos enviamos comunicamos confirmamos
    desejamos damos apresentamos propomos esperamos contactaremos enviaremos informaremos ligaremos avisaremos
    ajudaremos responderemos recomendamos garantimos escrevemos sugerimos devolveremos reembolsaremos fornecemos
    mostramos explicamos avisamos agradeço lembro informo peço envio ofereço escrevo desejo asseguro recomendo
    aconselho sugiro convido gostaríamos daremos
""")
)
ENCLITIC_VERBS = frozenset(
    listed("""
    ajudá informá contactá contatá servi atendê recebê avisá conhecê ouvi acompanhá surpreendê ajudar enviar
    oferecer dar dizer agradecer pedir responder comunicar lembrar informar proporcionar garantir enviámos
    enviamos oferecemos agradecemos pedimos desejamos lembramos recomendamos sugerimos
""")
)
READER_NOUNS = frozenset(
    listed("""
    proposta ideia ideias pergunta perguntas dúvida dúvidas ligação decisão escolha sugestão carta necessidades
    site página lista aprovação gosto versão prato pedido pedidos conta compra compras reserva senha palavra email
    e-mail correio endereço morada telefone telemóvel celular solicitação cartão fatura faturas encomenda envio
    assinatura subscrição confiança paciência compreensão colaboração opinião visita interesse consulta perfil
    pagamento pagamentos dados navegador dispositivo computador casa veículo carro seguro apólice contrato bagagem
    voo viagem quarto estadia estada mensagem resposta experiência fidelidade apelido sobrenome tarifa plano saldo
    pontos presente desconto cupom cupão carrinho cesto entrada bilhete bilhetes ingresso ingressos passagem lugar
    assento embarque família empresa negócio tranquilidade conforto saúde bem-estar disposição alcance medida lado
    próximo próxima primeira primeiro novo nova atenção preferência preferências sessão contribuição participação
    comentário comentários sugestões avaliação reclamação processo inscrição matrícula documentação passaporte
    identidade cadastro login aplicativo app ajuda cpf dia gestor atendimento agência loja carteira boleto parcela
    entrega
""")
)
NOT_COMMANDS = frozenset(
    listed("""
    costuma parece existe persiste para sua alegre curta vista renda meta luz grave adiante é há hás está quer
    sabe pode deve pá cada nada quanto basta una era vire
""")
)
ARTICLES = frozenset(listed("o a os as meu minha nosso nossa este esta esse essa"))
PLURAL = listed("vosso vossa vossos vossas convosco")
SALUTATIONS = listed("prezado prezada prezados prezadas exmo exma")
DEAR = listed("caro cara caros estimado estimada")
DEAR_WHOM = frozenset(listed("cliente clientes senhor senhora sr sra"))
BEFORE_SENHOR = frozenset(listed("o a os as ao à aos às do da dos das no na nos nas pelo pela com"))
CLITICS = frozenset(listed("se nos me lhe lhes o a os as"))
COMMAND_OPENERS = OPENERS | CLITICS
INFORMAL_OPENERS = frozenset(
    listed("""
    olha bem já agora aqui hoje antes depois por também primeiro logo e ou mas favor além disso assim então só
    simplesmente olá oi sim obrigado obrigada basta inclusive ah aí bom ainda enfim porém caso
""")
)
OBJECTS = frozenset(listed("lo la los las lhe lhes"))
COMMAND_OBJECTS = frozenset(listed("se nos me o a os as lhe"))
IMPERSONAL_COMMANDS = frozenset(listed("trate veja note diga seja"))
SERVED_DIRECTLY = frozenset(listed("convidamos informamos aguardamos informaremos contactaremos"))
BEFORE_SECOND_PERSON = frozenset(listed("se quando onde nos me lhe quanto quem"))
BEFORE_WISH = frozenset(
    listed("""
    esperamos desejamos espero desejo lamentamos lamento sentimos feliz felizes contente contentes obrigado
    obrigada para
""")
)
NOT_BEFORE_THIRD = frozenset(listed("te vos você ele ela a o"))
HAVINGS = frozenset(listed("razão direito acesso dúvidas alguma mensagens sorte certeza"))
READERS_ARE = frozenset(listed("cliente sócio sócia fã titular membro"))
READER_STATES = frozenset(
    listed("""
    no na pronto pronta seguro segura interessado interessada satisfeito satisfeita bem cansado cansada à a de com
    em preparado preparada certo certa disposto livre disponível
""")
)
INFINITIVES = tuple(listed("ar er ir or"))
AFTER_HELPER = frozenset(listed("me nos sempre também ainda"))
EVENT_VERBS = frozenset(
    listed("""
    aconteceu sucedeu ocorreu acontece passa sucede existe custa começa termina acaba funciona dura falta consiste
    basta depende fecha abre começou terminou passou custou durou funcionou parte chega
""")
)
HAVE = frozenset(listed("cuidado calma paciência atenção fé coragem juízo"))
PREPOSITIONS = frozenset(
    listed("""
    em desde com para depois antes a por segundo mediante durante sem até ao à no na do da de dentro pelo pela
    graças nesta neste nessa através
""")
)
KIN = frozenset(
    listed("""
    pai mãe pais irmão irmã irmãos filho filha filhos marido esposa mulher avô avó avós tio tia primo prima
    namorado namorada noivo noiva amigo amiga amigos rosto corpo olhos olhar mãos mão cabelo cabelos voz alma
    morte vida obra obras livro romance governo povo exército rei reino presidente
""")
)
VOCES = frozenset(listed("você vocês"))
BEFORE_INITIAL = OPENERS | frozenset(listed("amanhã nos lo la os as lhe lhes me não"))
WHICH = frozenset(listed("que qual quais quanto quanta quantos quantas"))
US = frozenset(listed("nos nosso nossa nossos nossas obrigado obrigada conosco connosco"))
OPINIONS = frozenset(
    listed("""
    acho acredito suponho imagino vejo sei penso certeza entendo espero parece noto sinto ouvi vi
""")
)
BRANDS = frozenset(listed("empresa companhia equipa equipe país cidade loja governo fábrica marca"))
