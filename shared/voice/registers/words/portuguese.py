"""Portuguese words other than verbs for the detection of the register."""

from shared.voice.registers.lexicon import listed

FORMAL = listed("você vc vocé")
INFORMAL = listed("tu ti contigo teu tua teus tuas cê")
PLURAL = listed("vosso vossa vossos vossas convosco")
SALUTATIONS = listed("prezado prezada prezados prezadas exmo exma")
DEAR = listed("caro cara caros estimado estimada")
DEAR_WHOM = frozenset(listed("cliente clientes senhor senhora sr sra"))
BEFORE_SENHOR = frozenset(listed("a ao aos as com da das do dos na nas no nos o os pela pelo à às"))
VOCES = frozenset(listed("você vocês"))
# Around commands.
COMMAND_CUES = frozenset(
    listed("""
    0 a agora antes ao aos aqui as até bem bem-vinda bem-vindo cada com como depois dez diretamente dois duas em
    essa esse esta estas este estes grátis hoje isso isto já lhe logo mais me melhor meu mil minha na nas no nos
    nossa nossas nosso nossos novidades nunca o onde online os outra outro para por pra primeiro qualquer quando
    quanto que quem sem sempre seu seus sua suas também teu teus toda todas todo todos três tua tuas tudo um uma
    à às se
""")
)
NOUN_CUES = frozenset(
    listed("""
    a ao aos até cada com como de em grátis já mais melhor na no onde online para por pra quando que sem sempre
    também à às
""")
)
OPENERS = frozenset(
    listed("""
    agora ah ainda além antes aqui assim aí basta bem bom caso depois disso e enfim então favor hoje inclusive
    já logo mas nunca não obrigada obrigado oi olha olá ou por porém primeiro sempre sim simplesmente só também
""")
)
CLITICS = frozenset(listed("a as lhe lhes me nos o os se"))
COMMAND_OPENERS = OPENERS | CLITICS
INFORMAL_OPENERS = frozenset(
    listed("""
    agora ah ainda além antes aqui assim aí basta bem bom caso depois disso e enfim então favor hoje inclusive
    já logo mas obrigada obrigado oi olha olá ou por porém primeiro sim simplesmente só também
""")
)
OBJECTS = frozenset(listed("la las lhe lhes lo los"))
COMMAND_OBJECTS = frozenset(listed("a as lhe me nos o os se"))
HAVE = frozenset(listed("atenção calma coragem cuidado fé juízo paciência"))
BEFORE_SECOND_PERSON = frozenset(listed("caso lhe me nos não onde quando quanto quem se talvez"))
# Where somebody is sent: “vira à direita”.
DIRECTIONS = frozenset(listed("direita esquerda frente reto"))
# Whom the third person speaks of.
INTERROGATIVES = frozenset(
    listed("""
    aonde como onde porque porquê quais qual quando quanta quantas quanto quantos que quem quê
""")
)
WHICH = frozenset(listed("quais qual quanta quantas quanto quantos que"))
WHO = frozenset(listed("quem"))
CONJUNCTIONS = frozenset(listed("se quando como caso enquanto conforme onde talvez oxalá embora segundo"))
BEFORE_THAT_FUTURE = frozenset(listed("assim sempre logo desde"))
# Behind these the wish of the future has the form of the infinitive: “se precisar”.
BEFORE_FUTURE = frozenset(listed("se quando enquanto conforme como onde caso"))
GOVERNORS = frozenset(
    listed("""
    para até sem menos antes depois desde assim logo sempre mesmo parece certeza pena medo bem gostava queria preferia
    gostaria preferiria importante necessário preciso possível melhor natural normal bom estranho incrível
    contente feliz certo claro visto ouvido é seria era foi saber basta caso condição diga diz dizem obrigado
    obrigada pode oxalá esperança dúvida receio dizer admira surpreende espanta disseram ótimo ótima lindo
    fantástico de pensava sabia imaginava supunha esperava será convém vale muito imenso perceber entender
    compreender precisava agradecia agradeceria acreditar crer pensar imaginar acredito sério convencido
    convencida suspeita temo
""")
)
WHAT = frozenset(listed("o pelo do no ao"))
KNOWING = frozenset(listed("vejo vemos leio noto verifico"))
CAUSES = frozenset(listed("porque pois"))
TIMES = frozenset(
    listed("""
    vez semana tarde noite manhã dia mês ano segunda terça quarta quinta sexta sábado domingo verão inverno
    momento dias semanas meses anos caso fim fins
""")
)
REPORTS = frozenset(listed("disse dito contou contado explicou"))
SMALL = frozenset(
    listed("""
    não já o a os as lhe lhes me nos ainda primeiro também tampouco nunca sempre só apenas então bem e ou mas
    porém pois hoje ontem amanhã agora aqui aí ali lá sim claro obrigado obrigada por favor realmente
    normalmente geralmente ah olá oi bom assim depois logo quase mal eh caramba certo ótimo nem calhar tarde
    cedo mais oh afinal aliás
""")
)
US = frozenset(listed("eu me mim nos nosso nossa nossos nossas nós connosco conosco obrigado obrigada meu minha"))
PRONOUNS = frozenset(listed("ele ela eles elas eu tu nós"))
ARTICLES = frozenset(
    listed("""
    alguma algum o a os as um uma uns umas meu minha meus minhas nosso nossa este esta estes estas esse essa
    esses essas aquele aquela cada
""")
)
PREPOSITIONS = frozenset(
    listed("""
    antes ao aos através até com da das de dentro depois desde do dos durante em graças mediante na nas nessa nesta
    neste no nos num numa para pela pelo por segundo sem à às nestes nestas nesse nesses nessas deste desta desse
    dessa pelos pelas
""")
)
# Behind a verb these are no subject.
ADVERBS = frozenset(
    listed("""
    muito pouco bastante demais tarde cedo perto longe fora dentro juntos tanto atrás debaixo tudo todos devagar
    depressa frente
""")
)
# What may stand between a preposition and an article: “durante toda a semana”.
ALL = frozenset(listed("todo toda todos todas ambos ambas"))
# Behind these “a” is “to”, not an article.
BEFORE_TO = frozenset(
    listed("relação respeito devido graças junto frente acesso até segunda terça quarta quinta sexta")
)
# Whoever is their subject is a person.
THINKING = frozenset(
    listed("""
    diz dizia dirá disse pensa pensava acha achava acredita acreditava espera esperava sabe sabia teme sustenta
    conta contava imagina pergunta perguntou pede pediu explicou prometeu decidiu quer queria lembra contou dito
    perguntado pedido contado explicado prometido decidido
""")
)
# Those of them that are participles.
THOUGHT = frozenset(listed("dito perguntado pedido contado explicado prometido decidido"))
PERSONS = frozenset(
    listed("""
    aluna aluno amiga amigo artista ator atriz autor avó avô bebé bebê cachorro cantor cantora chefe cliente
    colega cunhada cunhado cão diretor empregado escritor esposa filha filho gato homem irmã irmão jogador
    marido menina menino mulher mãe médica médico namorada namorado neta neto noiva noivo pai passageiro pessoa
    polícia presidente prima primo professor professora rapariga rapaz sobrinha sobrinho sogra sogro tia tio
    trabalhador treinador técnico usuário utilizador viajante vizinha vizinho realizador realizadora dentista
    barbeiro cabeleireiro cabeleireira advogado advogada prof parceiro parceira ex taxista motorista canalizador
    mecânico eletricista carteiro estafeta farmacêutico farmacêutica dono dona inquilino inquilina prefeito
    ministro ministra papa rei rainha príncipe princesa piloto árbitro avançado futebolista jogadora músico
    guitarrista pianista pintor pintora poeta escritora autora jornalista cientista psicólogo psicóloga
    veterinário veterinária enfermeira enfermeiro cirurgião assistente operador operadora secretária secretário
    cozinheiro cozinheira chef padeiro soldado ladrão assassino detetive protagonista personagem herói cómico
    apresentador apresentadora hóspede turista míster diretora viúva nora genro candidato candidata responsável
    fotógrafo fotógrafa campeão campeã tenista ciclista gerente empregada patrão patroa planta animal pássaro
    tubarão golfinho leão urso elefante cavalo panda tartaruga rato cobra galinha vaca coelho hamster papagaio
    lobo raposa macaco baleia pinguim gaivota cadela gata público
""")
)
NAMES = frozenset(
    listed("""
    ele ela alguém ninguém joão maria ana pedro josé antónio antônio carlos paulo papá mamã júlia laura marta
    lúcia sara helena miguel manuel sérgio jorge paula sofia rita tiago inês
""")
)
# What makes somebody of such a noun: “es médica” names nobody.
DETERMINERS = frozenset(
    listed("""
    o a um uma meu minha teu tua seu sua nosso nossa este esta esse essa ao à do da no na pelo pela outro outra
    cada
""")
)
PEOPLE = frozenset(
    listed("pessoas usuários utilizadores clientes todos mulheres homens amigos amigas irmãos eles elas gente")
)
COMPANIES = frozenset(listed("empresa companhia equipa equipe loja governo fábrica marca banco hotel"))
# What makes a question of a statement: “…, certo?”.
TAGS = frozenset(listed("certo foi verdade é"))
# What cannot stand before a verb of the third person that means the reader.
NOT_BEFORE_THIRD = frozenset(
    listed("""
    te vos você ele ela um uma este esta esse essa meu minha teu tua seu sua nosso nossa de do da dos das em no
    na nas com para sem sobre por pelo pela ao à muito mais tão
""")
)
# What readers own; what third persons own as well.
READER_NOUNS = frozenset(
    listed("""
    agência ajuda alcance apelido aplicativo app aprovação apólice assento assinatura atendimento atenção
    avaliação bagagem bem-estar bilhete bilhetes boleto cadastro carrinho carro carta carteira cartão casa
    celular cesto colaboração comentário comentários compra compras compreensão computador confiança conforto
    consulta conta contrato contribuição correio cpf cupom cupão dados decisão desconto dia dispositivo
    disposição documentação dúvida dúvidas e-mail email embarque empresa encomenda endereço entrada entrega
    envio escolha estada estadia experiência família fatura faturas fidelidade garantia gestor gosto ideia
    ideias identidade ingresso ingressos inscrição interesse lado ligação lista login loja lugar matrícula
    medida mensagem morada navegador necessidades negócio nova novo opinião paciência pagamento pagamentos
    palavra parcela participação passagem passaporte pedido pedidos perfil pergunta perguntas plano pontos prato
    preferência preferências presente primeira primeiro processo proposta próxima próximo página quarto
    reclamação reserva resposta saldo saúde seguro senha sessão site sobrenome solicitação subscrição sugestão
    sugestões tamanho tarifa telefone telemóvel tranquilidade versão veículo viagem visita voo mala malas
""")
)
KIN = frozenset(
    listed("""
    alma amiga amigo amigos avó avós avô cabelo cabelos corpo esposa exército filha filho filhos governo irmã
    irmão irmãos livro marido morte mulher mãe mão mãos namorada namorado noiva noivo obra obras olhar olhos pai
    pais povo presidente prima primo rei reino romance rosto tia tio vida voz
""")
)
# What “você” has, and is.
HAVINGS = frozenset(
    listed("""
    acesso alguma até certeza direito dúvidas filhos mensagens razão sorte tempo voz cabelo olhos sorriso gosto
    talento paciência memória coragem toda
""")
)
_PERSONAL = frozenset(
    listed("""
    cliente sócio sócia fã adepto adepta titular membro pronto pronta seguro segura interessado interessada satisfeito
    satisfeita bem cansado cansada preparado preparada certo certa disposto disposta livre disponível enganado
    enganada simpático simpática casado casada solteiro solteira orgulhoso orgulhosa zangado zangada nervoso
    nervosa doente grávida reformado reformada aposentado jovem inteligente generoso generosa otimista
    pessimista vegetariano vegetariana vegano vegana alérgico alérgica estudante médico médica professor
    professora engenheiro engenheira advogado advogada feliz triste ocupado ocupada contente amável gentil
    parecido parecida criança pequeno pequena apaixonado apaixonada casa férias alto alta descansado descansada
    tranquilo tranquila aí acordo registado registada registrado registrada inscrito inscrita habituado
    habituada acostumado acostumada preocupado preocupada aborrecido aborrecida decidido decidida convencido
    convencida sentado sentada acordado acordada emocionado emocionada surpreendido surpreendida desiludido
    desiludida farto farta louco louca convidado convidada celíaco celíaca canhoto canhota tímido tímida crente
    religioso religiosa supersticioso supersticiosa
""")
)
PERSONAL = _PERSONAL | {f"{word[:-1]}íssim{word[-1]}" for word in _PERSONAL if word[-1] in "oa"}
# What can be asked of somebody’s origin: “de que país é?”.
ORIGINS = frozenset(listed("onde país cidade parte região terra equipa clube time signo"))
# With a comma behind them these turn to the reader: “Sabe, …”.
APPEALS = frozenset(listed("sabe vê entende percebe lembra imagina"))
# “Faz bem em descansar”.
WELL = frozenset(listed("bem mal"))
# What one gathers of the reader: “então também trabalha …”.
INFERRING = frozenset(listed("então ah oh"))
# “Estou a ver, prefere …”, “Pelo que vejo, …”.
SEEING = frozenset(listed("vejo entendo compreendo percebo ver engano"))
# Behind these one tells the reader what they do well: “Parabéns, fala …”.
PRAISE = frozenset(listed("parabéns felicidades"))
# What one finds somewhere: “o código que encontra no verso”.
FOUND = frozenset(listed("encontra encontrará vê verá lê lerá recebe receberá"))
# Who does something so often is rather somebody else.
HABITS = frozenset(listed("sempre normalmente quase nunca jamais"))
# “O livro que me recomendou”: done for the writer, by whom they write to.
DONE_FOR_ME = frozenset(
    listed("""
    recomendou aconselhou sugeriu mandou enviou emprestou ofereceu trouxe deu disse pediu contou explicou mostrou
    indicou prometeu propôs deixou
""")
)
INFINITIVES = tuple(listed("ar er ir ôr"))
PARTICIPLES = tuple(listed("ado ido ito sto erto"))
NOT_INFINITIVES = frozenset(listed("lugar mulher qualquer bar mar par lar ar celular colher"))
