import { list } from './english.ts';
import type { ActPhrases } from './phrases.ts';

/** Portuguese of Brazil and Portugal, without accents. */
export const PORTUGUESE: ActPhrases = {
  affirm: list(`
    sim; simm; sim (sim|por favor|claro|obrigado|obrigada|pode ser|isso mesmo|esta certo); claro que sim; com certeza; certo; certinho; esta (bom|otimo|certo|correto|bem); ta (bom|otimo|certo); tudo (bem|certo); pode ser; perfeito;
    isso; isso mesmo; isso ai; exato; exatamente; correto; combinado; beleza; blz; fechado; confirmado; confirmo; pode confirmar; pode (marcar|reservar|agendar); sem problema; sem problemas; por que nao; otimo; excelente;
    maravilha; legal; com prazer; de acordo; concordo; serve; me serve; (esse|essa) (serve|esta bom|esta boa|mesmo|mesma); fico com (esse|essa); quero (esse|essa|sim); vamos la; aceito; e isso; sim (e isso|esta correto|perfeito|confirmo|confirma|pode marcar|quero|com certeza|beleza); (parece|acho) (bom|otimo|perfeito); por mim (tudo bem|esta bom|ok); fico com (esse|essa|este|esta); tranquilo; bora; manda ver; feito; claro; certamente; pois (sim|claro); sem duvida; confirma; confirme; ok (pode ser|perfeito|obrigado|obrigada); ta bem; ta legal; tudo certo; tudo (correto|ok|perfeito|em ordem); esta tudo certo`),
  negate: list(`
    nao; naoo; nao (nao|obrigado|obrigada|quero|posso|da|serve|precisa|e isso|esta certo); de jeito nenhum; agora nao; hoje nao; ainda nao; nunca; melhor nao; prefiro nao; nem pensar; nada; nada mais; mais nada; nenhum; nenhuma; isso e tudo;
    e so isso; so isso; era so isso; nao so isso; esta errado; errado; incorreto; nao me serve; nao (e bem isso|foi isso|gosto|gostei|era isso|esta certo|pode ser|da certo|consigo|concordo|me serve|por favor|quero isso|quero nao); nao e isso (nao); isso nao; esse nao; essa nao; este nao; assim nao; jamais; nem (um pouco|a pau|morto); negativo; acho que nao; melhor nao; por enquanto nao; agora nao da`),
  thanks: list(
    `obrigado; obrigada; obg; brigado; brigada; muito obrigado; muito obrigada; obrigado (por tudo|pela ajuda); obrigada (por tudo|pela ajuda); valeu; agradeco; muito gentil; grato; grata; (eu) (te|lhe) agradeco (muito); agradeco (muito|demais|a ajuda|pela ajuda|a atencao); (muito) obrigad(o|a) (mesmo|por tudo|pela ajuda|pela atencao|a voce|a voces); obrigadao; brigadao; muitissimo obrigado; vlw; valeu (mesmo|demais)`,
  ),
  cancelFlow: list(
    `cancele; cancelar; cancela; cancela isso; esquece; esqueca; esquece isso; deixa pra la; deixe pra la; deixa; pare; parar; chega; desisto; mudei de ideia; outra hora quem sabe; nao quero mais; nao tenho interesse`,
  ),
  greeting: list(
    `ola; oi; oie; oii; bom dia; boa tarde; boa noite; e ai; opa; tudo bom; alo; (oi|ola|bom dia|boa tarde|boa noite|e ai|opa) (tudo bem|tudo bom|como vai|como voce esta|pessoal|tudo joia); como vai; como voce esta`,
  ),
  goodbye: list(
    `tchau; xau; ate (logo|mais|breve|amanha|a proxima); adeus; tenha um bom dia; um abraco; abraco; falou; ate (segunda|terca|quarta|quinta|sexta|sabado|domingo|ja|outro dia|mais ver); tenha (um|uma) (bom|boa|otimo|otima) (dia|tarde|noite|semana|fim de semana); bom fim de semana; boa semana; nos vemos; a gente se ve`,
  ),
  help: list(
    `ajuda; socorro; me ajuda; me ajude; ajude me; preciso de ajuda; pode me ajudar; voce pode (me) ajudar; o que voce (faz|pode fazer); o que posso fazer; o que (voce|vc) (sabe fazer|consegue fazer); no que voce pode (me) ajudar; para que (voce) serve; como (voce) funciona; como funciona (isso); nao (entendi|entendo)`,
  ),
  human: list(`
    falar com (uma pessoa|alguem|um atendente|uma atendente|um humano|a recepcao|o gerente|um agente); (eu) quero falar com (uma pessoa|alguem|um atendente|uma atendente|um humano); gostaria de falar com (uma pessoa|alguem|um atendente);
    atendente; pessoa de verdade; uma pessoa real; um humano; me liga; me ligue; alguem pode me ligar; (me) (passa|passe|transfere|transfira) (para|pra) (uma pessoa|alguem|um atendente|uma atendente|um humano|a recepcao); (posso|da para|da pra|queria|preciso) falar com (uma pessoa|alguem|um atendente|uma atendente|um humano|o gerente); tem alguem ai; (quero) (um|uma) (humano|pessoa) (de verdade|real); pessoa real; atendimento humano`),
  repeat: list(
    `repete; repita; repetir; pode repetir (isso); de novo; outra vez; mais uma vez;  como assim; o que voce disse; nao ouvi; perdao`,
  ),
  startOver: list(
    `comecar de novo; recomecar; do inicio; do comeco; do zero; vamos recomecar; reiniciar; nova reserva; novo agendamento`,
  ),
  skip: list(`pular; pula; pule; passar; prefiro nao dizer; prefiro nao informar; nao tenho`),
  anyone: list(
    `qualquer um; qualquer uma; qualquer pessoa; com qualquer um; tanto faz; para mim tanto faz; pra mim tanto faz; sem preferencia; nao tenho preferencia; quem estiver livre; quem tiver`,
  ),
  more: list(`
    outro (horario|dia|opcao); outra (hora|opcao|data); outros (horarios|dias); outras (opcoes|datas|horas); mais (opcoes|horarios); tem (outro|mais) (horario|horarios|dia|opcoes); mais (tarde|cedo); o que mais tem; algum outro; alguma outra`),
  filler: list(`por favor; por gentileza; porfavor; pf; pfv; senhor; senhora; entao; e; muito; so`),
};
