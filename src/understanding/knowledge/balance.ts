// "How many days do I have left?" asks for a figure that only a system of record knows: the general rule alone would
// mislead, so an answer has to say where to look.

const asking: readonly RegExp[] = [
  /\b(?:how (?:many|much)|what(?:'s|s| is| are))\b.*\b(?:(?:do|have|are) (?:i|we) (?:still )?(?:have|got)?.*\b(?:left|remain)|(?:left|remaining) (?:for me|to me)|my (?:\w+ ){0,3}(?:balance|remaining))/i,
  /\b(?:do|have) i (?:still )?(?:have|got) (?:any|some|enough)\b.*\b(?:left|remaining|balance)\b/i,
  /\b(?:my|our own) (?:current |remaining |own )?(?:\w+ ){0,2}balance\b/i,
  /\bhow (?:many|much)\b.*\b(?:have i|did i) (?:already |still )?(?:use|used|taken?|accrued|earned|saved)\b/i,
  /\bcu[aá]nt[oa]s?\b.*\b(?:me quedan?|me restan?|tengo (?:todav[ií]a|a[uú]n))\b|\bmi saldo\b/i,
  /\bcombien\b.*\b(?:me reste|reste-t-il|il me reste|ai-je encore)\b|\bmon solde\b/i,
  /\b(?:wie ?viel\w*)\b.*\b(?:habe ich noch|bleiben mir|[uü]brig|noch offen)\b|\bmein\w* (?:urlaubs?|rest)\w*(?:konto|stand|saldo|tage)\b/i,
  /\bquant[oa]s?\b.*\b(?:me restam?|ainda tenho|sobram)\b|\bmeu saldo\b/i,
  /\bquant[iaeo]\b.*\b(?:mi restano|mi rimangono|ho ancora|mi resta)\b|\bil mio saldo\b/i,
  /(?:मेरी|मेरे|मेरा|मुझे|meri|mere|mera).*(?:कितनी|कितने|कितना|kitni|kitne|kitna).*(?:बची|बचे|बाकी|शेष|bach|baki)/iu,
  /(?:कितनी|कितने|कितना|kitni|kitne|kitna).*(?:बची|बचे|बाकी|शेष|bachi|bache|baki)/iu,
  /残(?:り|っ|日数|高|数).*(?:何|いくつ|どれ|教え|わか|確認)|(?:何日|いくつ|どれ).*残っ/u,
];

export function asksForOwnBalance(question: string): boolean {
  const one = question.normalize("NFC").replace(/[’`´]/g, "'").replace(/\s+/g, " ").slice(0, 1000);
  return asking.some((pattern) => pattern.test(one));
}

/** Does this text say where one's own figure stands? */
export function saysWhereToLook(text: string): boolean {
  return (
    /\b(?:look|see|find|check|shows?|shown|listed|view|open|appears?|displayed)\b[^.!?]*\b(?:in|under|on|at)\b/i.test(
      text,
    ) && /\b(?:balance|left|remain(?:s|ing)?|(?:your|their) own|personal)\b/i.test(text)
  );
}
