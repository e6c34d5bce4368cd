import { gloss } from './entry.ts';

/** Portuguese turns of phrase, of Brazil and Portugal, in the English that the rules read; no accents. */
export const PORTUGUESE = gloss(`
  how much is: (e) quanto (custa|custam|e|fica|sai|ta|esta|cobra|cobram|voces cobram|voce cobra|que e|que custa|que fica|que ta|que sai|vou pagar|seria|ficaria|sairia|eu pago) (o|a|um|uma|pra|para|por|fazer|so)? (fazer); (qual|quais) (e|o|sao|seria|os|a) (o|os|valor|preco|precos|valores|custo) (do|da|de|pra|para|preco|valor|um); (qual) (o|e o)? (valor|preco|custo) (do|da|de|pra|para|dos|das)?; (preco|valor) (do|da|de|dos|das|pra|para)?; me (passa|diz|fala) (o) (valor|preco)
  what are your prices: (os|tabela de|lista de|quais os|quais sao os|me passa os|manda os) (precos|valores); tabela de (precos|valores); precos; valores
  where are you: (e) onde (fica|ficam|e|sao|esta|estao|voces|voce|que fica|que voces ficam|que e) (voces|voce|o salao|a clinica|localizado|localizados|ficam|fica|estao|a loja|ai|situados|sao|o consultorio)? (mesmo|localizados)?; (qual|me manda|me passa|manda) (a|e a)? localizacao; como (chego|faco pra chegar|eu chego|chegar|se chega) (ai|la|no salao|na clinica|ate voces); localizacao; (em) que (bairro|rua|zona) (fica|ficam|voces ficam|e|estao|voces sao)
  what is your address: (qual|me passa|me manda|me da|manda|passa|qual e|me diz|me diga|pode passar|pode mandar) (o|a|e o|e a|me o)? (vosso|seu)? (endereco|morada); (o|a|seu|vosso|vossa|qual) (endereco|morada); endereco; morada
  what time do you open: (a|de|a partir de) (que|q) (horas|hora) (voces|voce|e que|que voces|o salao|a clinica|e que voces) (abrem|abre|comecam|comeca) (no|na|aos|as|de)? (*); (quando|que dias|quais dias) (voces|voce|e que|que voces|o salao|estao)? (abrem|abre|abertos|funcionam|funciona|trabalham)
  what time do you close: a que (horas|hora) (voces|voce|e que|que voces|o salao|a clinica)? (fecham|fecha) (no|na|aos)? (*); ate (que|q|quando|quantas) (horas|hora) (voces|voce|e que|que voces|o salao|a clinica|que)? (abrem|abre|funcionam|funciona|atendem|atende|ficam|fica|trabalham|estao) (abertos|aberto)? (no|na|aos)? (*); ate que horas (abrem|abre|funcionam|funciona|atendem|atende|fica aberto|ficam abertos|trabalham|estao abertos|esta aberto); quando (voces) fecham
  are you open: (voces|voce|o salao|estao|esta|ta|tao|a clinica) (abrem|abre|estao abertos|abertos|aberto|funciona|funcionam|atendem) (no|na|aos|de|hoje|amanha) (*); (estao|esta|ta|tao) aberto(s); (estao|tao) abertos
  what are your opening hours: (qual|quais) (o|e o|os|sao os|seu|vosso)? (horario|horarios) (de) (funcionamento|atendimento|abertura|trabalho|de voces|voces); horario de (funcionamento|atendimento|abertura); (vosso|seu) horario; o horario de voces
  what is your phone number: (qual|me passa|tem|tem um|voces tem|manda) (o|e o|um|algum|me o) (telefone|numero|contato|contacto|whatsapp|numero de telefone|numero de voces|telefone de voces) (de) (contato|voces)?; (o) (telefone|numero) (de|do) (voces|salao|contato)
  which services do you offer: (que|quais|q) (os|sao os|tipos de) (servicos|tratamentos|procedimentos) (voces|tem|oferecem|fazem|ha|que voces) (tem|oferecem|fazem|trabalham); (que|quais) (servicos|tratamentos|procedimentos) (tem|ha|oferecem|fazem|voces tem|voces fazem|voces oferecem); o que (e que|que)? (voces) (fazem|oferecem|tem) (ai)
  do you do: (voces|voce|ai|tambem|la)? (fazem|trabalham com|realizam|oferecem|atendem|cortam|pintam) (tambem); fazem; voces (fazem|faz)
  how long does it take: (quanto) (tempo) (demora|dura|leva|leva pra|demora pra|que demora|que dura|e) (o|a|um|uma|fazer|pra fazer); quanto (tempo|demora|que demora|dura) (demora|dura|leva|e|o|a); demora (muito|quanto|quanto tempo); (qual a|qual e a) duracao
  who works there: quem (trabalha|corta|atende|faz|esta|sao os profissionais|sao as profissionais|vai me atender) (ai|la)?; (que|quais) (profissionais|cabeleireiros|medicos|dentistas) (tem|ha|trabalham|voces tem)
  can i pay: (posso|da pra|da para|pode|podemos|consigo|tem como|e possivel|se pode|podia) pagar; como (e o|funciona o|faco o|e feito o) pagamento; (qual|quais) (a|as|e a|sao as) (forma|formas) de pagamento; formas de pagamento
  do you accept: (voces|ai)? (aceitam|aceita|trabalham com) (o|a)?; aceitam; aceita; aceitais; passa cartao
  do you charge: (cobram|cobra|voces cobram|tem) (alguma|taxa|multa|algo) (taxa|multa|pra); tem (taxa|multa|custo)
  by card: (com|no|por|em) (o) (cartao|credito|debito|multibanco|pix|mbway)
  card: cartao; cartoes; pix; debito; credito; multibanco; mbway
  cash: dinheiro; em dinheiro; em especie
  deposit: sinal; entrada; caucao; adiantado; antecipado
  is there parking: (tem|ha|voces tem|existe|ai tem|tem como|e facil|da pra|onde) (um|algum|onde|lugar pra|lugar para|vaga pra|vaga de) (estacionamento|estacionar|garagem|parqueamento|parque|parar o carro); (da pra|onde|onde posso|posso|tem onde) (estacionar|parar o carro) (ai|perto); estacionamento; estacionar
  dog: cachorro; cachorra; cao; caes; pet; pets; animal; animais; gato
  kids: crianca; criancas; bebe; filhos pequenos
  wheelchair: cadeira de rodas; cadeirante; acessibilidade; acessivel; elevador
  can i: (posso|pode|da pra|da para|tem como|podemos) (levar|ir com|trazer|entrar com)
  is there wifi: (tem|ha|voces tem) (wi fi|wifi|internet)
  discount: desconto; descontos; promocao; promocoes; promo
  voucher: vale presente; cartao presente; voucher; vale oferta; cheque prenda
  invoice: nota fiscal; recibo; fatura; nf
  insurance: convenio; plano de saude; plano; convenios; seguro
  what should i bring: (o que|q|que|oque) (eu) (preciso|tenho que|devo|tenho de|precisa) (levar|trazer); (preciso|tenho que|devo) (levar|trazer) (algo|alguma coisa|algum documento)
  does it hurt: (isso|vai) (doi|doer|dói) (muito); doi muito; vai doer
  what if i cancel: (e) se (eu) (precisar|quiser|tiver que|tiver de|tivermos que) (cancelar|desmarcar|remarcar|mudar|adiar) (depois|na hora|em cima da hora); (e) se (eu) (cancelar|desmarcar|nao puder ir|nao for|nao aparecer|faltar|nao conseguir ir) (o que acontece); (posso|da pra|da para|consigo|pode) (cancelar|desmarcar|remarcar) (depois|de graca|sem custo|sem taxa|em cima da hora|a qualquer momento|gratis|quando quiser|se precisar|mais tarde|gratuitamente); (politica|regras|taxa|multa) de cancelamento
  until when can i cancel: (ate quando|com quanta antecedencia|ate que horas|com quanto tempo de antecedencia) (eu) (posso|preciso|tenho que|da pra|devo) (cancelar|desmarcar|avisar|remarcar)
  what if i am late: (e|e se|o que acontece se|tem problema se) (se) (eu) (atrasar|chegar atrasado|chegar atrasada|me atrasar|chegar um pouco atrasado|chegar tarde) (um pouco|10 minutos|uns minutos|5 minutos|15 minutos); e se eu (atrasar|me atrasar|chegar atrasado|chegar atrasada)
  i am running late: (vou|estou|eu vou|acho que vou) (me|chegar|atrasar|um pouco|atrasado|atrasada) (atrasar|atrasado|atrasada|um pouco|uns minutos|10 minutos|5 minutos|15 minutos|20 minutos|10 min|5 min|15 min) (atrasado|atrasada); vou (me) atrasar (um pouco|uns|10|5|15|20|uns 10) (minutos|min); (estou|to) (um pouco) (atrasado|atrasada); vou chegar (uns|10|5|15|20|um pouco) (minutos|min|mais) (atrasado|atrasada|tarde); (estou|to|fiquei) preso no transito; (estou|to) presa no transito; (peguei|muito) transito
  i am here: (ja) (estou|cheguei|to) (ai|aqui|aqui na frente|na porta|na entrada|aqui fora|na recepcao); cheguei
  waiting list: (lista|fila) de espera; na (fila|lista)
  put me on the waiting list: (me) (coloca|coloque|poe|bota|adiciona|inclui|inclua|poem|ponha|inscreve) (me) (na|numa|em) (lista|fila) (de espera); (posso|quero|queria|da pra|podem) (entrar|ficar|ir|me colocar|por me|me por) (na|pra|para a) (lista|fila) (de espera)
  remove me from the waiting list: (me) (tira|tire|remove|remova|retira|retire|exclui) (me) (da) (lista|fila) (de espera); (quero) sair da (lista|fila) (de espera)
  let me know if something opens up: (me) (avisa|avise|avisem|avisar|fala|fale|chama|chame|liga|ligue|manda mensagem|diga|diz|notifica|contacta) (me) (se|quando|caso|assim que) (*) (*) (abrir|aparecer|surgir|liberar|vagar|tiver|houver|desmarcar|desistir|cancelar|sobrar) (um|uma|algum|alguma|alguem|algo)? (vaga|horario|desistencia|cancelamento|encaixe|lugar)?; (me) (avisa|avise|avisem|fala|chama|liga) (me) (se|quando|caso|assim que) (alguem|uma vaga|um horario|algo|algum horario|alguma vaga) (desmarcar|desistir|cancelar|abrir|surgir|aparecer|liberar|vagar|sobrar); (se|quando|caso|assim que) (*) (abrir|aparecer|surgir|liberar|vagar|desmarcar|desistir|sobrar) (um|uma|algum|alguma)? (vaga|horario|encaixe)? (*) (*) (me avisa|me avise|me avisem|avisa me|avise me|avisem me)
  stop messaging me: (para|pare|parem|parar) de (me) (mandar|enviar|escrever|incomodar|encher|chamar) (me) (mensagem|mensagens|coisas|spam)?; (nao) (quero|desejo) (mais) (receber) (mais|suas|as) (mensagens|mensagem)?; nao quero (mais) receber (mais|suas|as|nenhuma) (mensagens|mensagem)? (mais|de voces); nao (me) (manda|mande|mandem|envie|enviem|escreva|escrevam) (me) (mais) (mensagens|mensagem|nada); nao me (mande|mandem|envie|enviem|escreva|escrevam|chame) mais; descadastrar; me descadastra; me (tira|tire|remove|remova) (da|dessa) (lista) (de) (mensagens|transmissao); cancelar inscricao
  are you a robot: (voce|isso|tu|aqui|estou falando com|to falando com|falo com|e|es) (e|es|isso e) (um|uma|com) (robo|bot|maquina|ia|pessoa|humano|pessoa de verdade|pessoa real|computador|chatbot); (estou|to) falando com (um|uma)? (robo|bot|maquina|pessoa|humano|pessoa de verdade|pessoa real); (voce e|e um|e uma|es um|es uma|voce eh) (um|uma)? (robo|bot|maquina|ia|pessoa|humano|pessoa de verdade|pessoa real); e (robo|bot)
  who are you: quem (e|es|sao|esta) (voce|tu|voces|que fala|falando|ai); com quem (eu) (falo|estou falando|to falando)
  another day: (em|num|pra|para) outro dia; (um|outro|outros|algum outro) (outro) (dia|dias); outro dia; outros dias; outra data; outras datas
  other times: (um|em|num) outro (horario|momento); outro (horario|momento); outros horarios; outra (hora|opcao|vaga); outras (horas|opcoes|vagas|alternativas); mais (opcoes|horarios|vagas|alternativas); (que|o que|quais) (mais|outros|outras) (tem|horarios|opcoes|ha); alternativas; alternativa
  anything else: (algo|alguma|outra) (mais|outra|coisa) (coisa|diferente); (mais) alguma coisa; outra coisa
  later: (um pouco|um pouquinho|bem) mais (tarde|tardinha|pra tarde|pra frente); mais (tarde|tardinha|pra tarde|pra frente); (um pouco) depois
  earlier: (um pouco|um pouquinho|bem) mais cedo; mais cedo; (um pouco) antes
  one hour later: (uma|1) hora (depois|mais tarde|a mais)
  one hour earlier: (uma|1) hora (antes|mais cedo|a menos)
  half an hour later: meia hora (depois|mais tarde)
  half an hour earlier: meia hora (antes|mais cedo)
  minutes later: (minutos|min) (depois|mais tarde)
  minutes earlier: (minutos|min) (antes|mais cedo)
  too early: (e|muito|ta|esta)? (muito|cedo) (cedo|demais); cedo demais; muito cedo
  too late: (e|muito|ta|esta)? (muito|tarde) (tarde|demais); tarde demais; muito tarde
  at the same time: (na|a|no|ao) (mesma|mesmo) (hora|horario|tempo); mesmo horario; mesma hora; juntos
  the week after: (na) semana (seguinte|depois|posterior); uma semana (depois|mais tarde)
  the day after: (no) dia (seguinte|depois); no outro dia
  the day before: (no) dia (anterior|antes); na vespera
  none of those: nenhum(a) (desses|dessas|deles|delas|dos tres|das tres|destes|destas|dos dois)?; (nenhum|nenhuma) (desses|dessas|deles|delas|dos tres|das tres|destes|destas|me serve|serve|da|da certo|dos horarios); nenhum; nenhuma; nem um nem outro
  that's all: (e|era) (so|tudo|isso) (isso) (mesmo|por hoje|por enquanto|por agora)?; so isso (mesmo); (isso|e|era) tudo; nada mais; mais nada
  you choose: (voce|vc|voces) (escolhe|decide|que sabe|que manda|quem sabe|escolha); (o que|quando|qual|a que|como) (voce|voces|for|tiver|tiverem) (quiser|preferir|tiver|tiverem|melhor|achar melhor|quiserem); tanto faz (o|a|qual|quando) (dia|horario|hora)?; tanto faz; qualquer (um|uma|hora|dia|horario|hora serve|dia serve|um serve) (serve|ta bom|esta bom)?; (pra|para)? mim tanto faz
  i don't know: (eu) nao sei (ainda|bem|direito)?; sei la; nao tenho (certeza|ideia); (nao) faco ideia; sem ideia; to na duvida; estou na duvida
  rather not: prefiro nao; nao (quero|vou|gostaria de) (passar|dar|informar|fornecer|dizer) (isso|meu|o|meus) (numero|telefone|dados); nao quero (passar|dar|informar|fornecer|dizer)
  why do you need my number: (por que|pra que|para que|porque) (voces|voce|precisam|precisa|querem|quer|que) (precisam|precisa|querem|quer|pedem|voces precisam) (do|o|de|do meu|meu|saber) (meu|numero|telefone|nome|contato|email|dado|dados) (telefone|numero)?; (precisa|e obrigatorio|e necessario) (mesmo) (passar|dar|informar) (o|meu)? (numero|telefone|contato)?
  why: por que; pra que; para que
  my number is wrong: (o|meu)? (meu) (numero|telefone|nome|email) (esta|ta|e|foi) (errado|incorreto|trocado); (errei|me enganei) (o|no|meu|a)? (meu|numero|telefone|nome) (numero|telefone)?
  wait: (espera|espere|pera|calma|aguarda|aguarde|segura|perai) (ai|um|so um|um pouco|la|rapidinho|so um pouquinho)? (momento|minuto|segundo|instante|pouco|pouquinho|minutinho|ai|momentinho)?; (so) um (momento|minuto|segundo|instante|minutinho|momentinho|segundinho); (deixa|deixe|deixa eu|preciso|vou) (eu|me)? (ver|pensar|checar|conferir|olhar|consultar|verificar) (minha|a|na|aqui|meu)? (agenda|calendario)
  wrong: (ta|esta|e)? (errado|errada|incorreto|incorreta); (voce) (errou|se enganou|entendeu errado); (dia|horario|hora|data) (errado|errada|ta errado|esta errado|ta errada|esta errada)
  instead: (em|no)? (vez|lugar) (de|disso); melhor; ao inves
  i changed my mind: (eu) mudei de (ideia|opiniao|planos); (pensei|pensando) melhor; mudanca de planos
  again: de novo; outra vez; mais uma vez; o de sempre; igual (a|da)? ultima vez; como sempre
  my wife: minha (mulher|esposa|namorada|noiva|companheira)
  my husband: meu (marido|esposo|namorado|noivo|companheiro)
  my son: meu (filho|menino)
  my daughter: minha (filha|menina)
  my friend: (meu|minha|um|uma)? (amigo|amiga|irmao|irma|mae|pai|colega|primo|prima)
  useless: (voce|isso|esse bot|tu) (e|nao) (inutil|burro|idiota|serve pra nada|uma merda|um lixo); que (merda|lixo|porcaria|droga); (nao) serve pra nada
  all my appointments: tod(os|as) (os|as)? (meus|minhas) (horarios|agendamentos|consultas|reservas); (todos|todas) (os|as)? (meus|minhas) (horarios|agendamentos|consultas|reservas|marcacoes)
  as soon as possible: (o|quanto) (mais|antes) (rapido|cedo|breve) (possivel); o quanto antes; o mais (rapido|cedo|breve) possivel
`);
