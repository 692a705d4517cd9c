// What people do with their words in Portuguese.
import type { SpeechWords } from "./speech-words.ts";

export const pt: SpeechWords = {
  greeting: [
    "^ ola|oi|bom+dia|boa+tarde|boa+noite|viva|e+ai $",
    "^ ola|oi|bom+dia|boa+tarde|boa+noite tudo+bem|tudo+bom|a+todos|pessoal|como+vai|bot $",
    "^ adeus|ate+logo|ate+amanha|bom+fim+de+semana|tchau|boa+semana",
  ],
  help: [
    "^ ajuda|socorro|ajuda+me|ajude+me|me+ajuda|preciso+de+ajuda|pode+ajudar|podes+ajudar|pode+me+ajudar $",
    "o+que voce|tu|podes|pode|sabes|sabe pode|sabe|fazer|sabes",
    "como+funciona+isto|como+isso+funciona|como+funcionas|quem+es+tu|quem+e+voce|es+um+robo|voce+e+um+robo",
  ],
  thanks: [
    "^ obrigado|obrigada|muito+obrigado|muito+obrigada|valeu|agradeco|agradecido|agradecida|brigado",
    "^ perfeito|otimo|optimo|ok|excelente|fixe|legal|show obrigado|obrigada|valeu",
    "^ perfeito|otimo|optimo|excelente|fixe|legal|show|bom+trabalho $",
  ],
  complaint: [
    "nao+serves+para+nada|nao+serve+para+nada|nao+me+entendes|voce+nao+me+entende|nao+entendes+nada|que+vergonha|isto+e+ridiculo|estou+farto|estou+farta|que+porcaria|pessimo+servico|inutil|uma+palhacada",
    "ninguem responde|ajuda|atende",
  ],
  yes: [
    "^ sim|claro|certo|ok|exato|exatamente|isso|isso+mesmo|de+acordo|pode+ser|podes|correto|com+certeza|esta+bem $",
    "^ sim por+favor|se+faz+favor|obrigado|pode|claro",
  ],
  no: [
    "^ nao|nada|deixa|deixa+estar|deixa+para+la|esquece|agora+nao|nao+obrigado|nao+obrigada|nenhum|nenhuma|errado|nao+e+isso $",
  ],
  person: [
    "falar|passa|passe|ligar|contactar|conversar com|a|me uma+pessoa|um+humano|alguem|uma+pessoa+real|um+atendente|um+agente|um+responsavel",
    "quero|posso|queria|gostaria|preciso falar+com|de+falar+com",
    "que+me+ligue|que+me+liguem|liguem+me|me+liguem",
  ],
  status: [
    "ha|alguma|tem|alguma novidade|novidades|noticia|noticias",
    "como|qual|em+que|o+que esta|e|anda|vai|aconteceu|estado|se+passa o|meu|a|minha|com|do pedido|ticket|caso|encomenda|estado|solicitacao|reembolso|processo",
    "estado+do+meu|estado+da+minha|status+do|status+da",
    "quando chega|chegam|vai|estara|recebo|fica|vou o|a|meu|minha|chegar|receber|pronto",
    "ja foi|foram|esta|ha|chegou|viram|tem aprovado|aprovada|tratado|enviado|assinado|pronto|resposta|visto",
    "foi|meu|minha|pedido ja|foi aprovado|aprovada|tratado|aceite|assinado",
    "ainda|continuo|estou nao|a|sem|espera|esperando tive|espera|resposta|recebi|ninguem|esperando|novidades",
    "onde+esta|onde+estao|cade o|a|meu|minha pedido|encomenda|portatil|cartao|reembolso|cadeira",
  ],
  cases: ["meus|minhas pedidos|tickets|casos|solicitacoes|encomendas", "que|quais pedidos|tickets|casos tenho"],
  approvals: [
    "tenho+de+aprovar|tenho+que+aprovar|preciso+aprovar|minha+aprovacao|aprovacoes+pendentes|minhas+aprovacoes|para+aprovar",
  ],
  catalog: ["o+que|que posso|podemos pedir|solicitar", "lista|catalogo de servicos", "^ catalogo|servicos $"],
  delegate: [
    "aprova|aprovara|decide|assina ... por+mim|em+meu+nome|no+meu+lugar|na+minha+ausencia|enquanto",
    "delega|delegar|passa|transfere ... aprovacoes",
    "me+substitui|substitui+me|meu+substituto|minha+substituta",
  ],
  cancel: [
    "cancela|cancelar|cancele|anula|anular|retira|retirar isso|esse|este|o|a|meu|minha pedido|ticket|solicitacao|caso",
    "^ cancela|anula|cancelar+pedido|cancele|anular",
    "ja+nao|nao preciso|precisamos mais|disso|dele",
    "ja+nao+preciso",
  ],
  approve: ["^ aprovo|aprovado|aprovada|aprova|aprovar|dou+a+minha+aprovacao"],
  decline: ["^ rejeito|rejeitado|rejeitada|recuso|recusado|rejeitar|nao+aprovo"],
  comment: [
    "acrescenta|acrescentar|adiciona|adicionar|junta|anota ao|no|um|que|a ticket|caso|pedido|comentario|nota",
    "esqueci+me+de+dizer|esqueci+de+dizer|mais+um+detalhe",
  ],
  reopen: [
    "^ continua|ainda|segue sem+funcionar|igual|nao+funciona|avariad*|com+o+mesmo|na+mesma",
    "nao esta|foi resolvido|arranjado",
    "mesmo problema|erro outra+vez|de+novo|novamente",
    "outra+vez o+mesmo|igual",
  ],
  confirm: [
    "^ ja|agora funciona|esta+a+funcionar|esta+bom|deu",
    "^ resolvido|arranjado|funciona|tudo+certo|tudo+bem+agora|funcionou|deu+certo|esta+resolvido",
    "podem|pode|podes fechar|encerrar",
    "isso resolveu|funcionou|ajudou",
  ],
  take: ["^ eu+fico|eu+trato|fico+com|deixa+comigo|atribui+a+mim"],
  resolve: ["^ resolver|marcar como+resolvido|resolvido"],
  show: ["^ mostra|mostre|abre|ver o|a|meu|minha|esse caso|ticket|pedido"],
  question: [
    "^ o+que|que|qual|quais|quem|quando|quanto|quanta|quantos|quantas|onde|como|por+que|porque|a+partir+de|ate+quando|em+que",
    "^ ha|e|esta|sao|tenho|temos|posso|pode+se|podemos|devo|existe|tem|e+permitido|da+para",
    "quantos|quantas|quanto|ate+quando|a+partir+de+quando|o+que+acontece|o+que+e",
    "quero+saber|gostaria+de+saber|queria+saber|alguem+sabe|uma+pergunta|tenho+uma+duvida",
  ],
  rule: ["^ posso|podemos|pode+se|tenho+de|tenho+que|preciso+de+um|e+preciso", "e|esta permitido|possivel|obrigatorio"],
  request: [
    "preciso|precisamos|quero|queremos|queria|gostaria|necessito|solicito|peco|e+preciso|procuro",
    "podes|podem|pode|poderiam|poderia|por+favor|se+faz+favor|urgente",
    "nao funciona|liga|consigo|imprime|arranca|carrega|abre|fecha|conecta|chegou|da|recebo|le|estou",
    "avariad*|avariou|estragad*|partid*|bloquead*|perdi|roubaram|encravad*|entupid*|falta|erro|esqueci|quebr*",
    "^ pedir|reservar|comprar|mudar|adicionar|tirar|instalar|solicitar|enviar|renovar|marcar|pedido|reserva",
    "estou doente|sem|preso",
  ],
  and: ["e"],
  also: ["tambem|alem+disso|ja+agora|por+outro+lado|a+proposito|outra+coisa|e+tambem|ps"],
  anew: ["e+preciso|e+quero|e+queria|e+o+meu|e+a+minha|e+posso|e+quanto|e+quando"],
  politeness: [
    "^ ola|oi|bom+dia|boa+tarde|boa+noite",
    "obrigado|obrigada|por+favor|se+faz+favor|cumprimentos|abraco|desculpa|desculpe",
    "^ por+favor|podem|poderiam verificar|ajudar|ver|resolver $",
  ],
};
