// The few words by which whoever looks after articles asks for their lists. Nothing but these words: a question about
// articles is a question.
import { wordsOf } from "./words.ts";

export type KnowledgeList = "gaps" | "articles";

/** After /kb one word is enough; said to Deskbell it takes more, as these words have other meanings, too. */
const short: Readonly<Record<KnowledgeList, readonly string[]>> = {
  gaps: ["gaps", "gap", "lücken", "lagunas", "lacunes", "lacunas", "lacune", "कमियाँ", "ギャップ"],
  articles: ["articles", "my articles", "artikel", "artículos", "artigos", "articoli", "लेख", "記事"],
};
const spoken: Readonly<Record<KnowledgeList, readonly string[]>> = {
  gaps: [
    ...["knowledge gaps", "knowledge gap list", "gaps in the knowledge base", "questions without an answer"],
    ...["unanswered questions", "what was asked in vain", "wissenslücken", "unbeantwortete fragen"],
    ...["lagunas de conocimiento", "preguntas sin respuesta", "lacunes de connaissances", "questions sans réponse"],
    ...["lacunas de conhecimento", "perguntas sem resposta", "lacune di conoscenza", "domande senza risposta"],
    ...["अनुत्तरित प्रश्न", "未回答の質問"],
  ],
  articles: [
    ...["my articles", "articles i look after", "knowledge articles", "articles to review", "meine artikel"],
    ...["mis artículos", "mes articles", "meus artigos", "i miei articoli", "मेरे लेख", "担当の記事"],
  ],
};
const begin = /^(?:please\s+)?(?:show|list|give|open)(?:\s+me)?(?:\s+the)?\s+/i;

/** `afterCommand`: the words stood after /kb. Null for all other words. */
export function listAskedFor(text: string, afterCommand: boolean): KnowledgeList | null {
  const said = plain(text.replace(begin, ""));
  for (const list of ["gaps", "articles"] as const) {
    const phrases = afterCommand ? [...short[list], ...spoken[list]] : spoken[list];
    if (said !== "" && phrases.some((phrase) => plain(phrase) === said)) return list;
  }
  return null;
}

const plain = (text: string): string =>
  wordsOf(text.trim())
    .map((word) => word.text)
    .join(" ");
