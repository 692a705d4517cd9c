// What people do with their words in Italian.
import type { SpeechWords } from "./speech-words.ts";

export const it: SpeechWords = {
  greeting: [
    "^ ciao|salve|buongiorno|buonasera|buon+giorno|buon+pomeriggio|ehi $",
    "^ ciao|salve|buongiorno|buonasera a+tutti|come+stai|come+va|bot|ragazzi $",
    "^ arrivederci|buona+giornata|buona+serata|buon+fine|a+domani|a+presto|buon+weekend",
  ],
  help: [
    "^ aiuto|aiutami|mi+aiuti|ho+bisogno+di+aiuto|puoi+aiutarmi|mi+serve+aiuto $",
    "cosa|che+cosa puoi|sai|sapete fare",
    "come+funziona|come+funzioni|chi+sei|cosa+sei|sei+un+robot|sei+umano|sei+un+bot",
  ],
  thanks: [
    "^ grazie|grazie+mille|molte+grazie|ti+ringrazio|vi+ringrazio|gentilissim*",
    "^ perfetto|ottimo|ok|bene|benissimo|fantastico|grande grazie",
    "^ perfetto|ottimo|benissimo|fantastico|grande|ben+fatto|bravo|bravi $",
  ],
  complaint: [
    "non+servi+a+niente|non+mi+capisci|non+capisci+niente|che+vergogna|e+ridicolo|sono+stufo|sono+stufa|che+schifo|pessimo+servizio|inutile|una+presa+in+giro",
    "nessuno risponde|mi+aiuta|fa+niente",
  ],
  yes: [
    "^ si|certo|ok|va+bene|esatto|giusto|d+accordo|certamente|procedi|vai|corretto|proprio+cosi|sicuro $",
    "^ si grazie|per+favore|procedi|va+bene|certo",
  ],
  no: [
    "^ no|niente|lascia+stare|lascia+perdere|non+ora|no+grazie|nessuno|nessuna|sbagliato|non+e+quello|fa+niente|non+importa $",
  ],
  person: [
    "parlare|passami|passatemi|mettimi|contattare con|a|in una+persona|un+umano|qualcuno|un+operatore|una+persona+vera|un+responsabile|un+collega",
    "voglio|vorrei|posso|potrei parlare+con",
    "fatemi+richiamare|richiamatemi|mi+richiami|chiamatemi",
  ],
  status: [
    "ci+sono|qualche|avete|ci novita|notizie|aggiornamenti",
    "come|qual|a+che|che procede|va|e|punto|ne+e|fine mia|mio|lo|la|e|della|del|fa richiesta|ticket|ordine|pratica|stato|rimborso|punto",
    "a+che+punto|stato+della+mia|stato+del+mio",
    "quando arriva|arrivano|sara|ricevo|ricevero|avro il|la|mio|mia|pronto|pronta",
    "e|hanno|avete|ha|sono stata|stato|gia|qualcuno approvat*|accettat*|firmat*|spedit*|visto|guardato|gestit*",
    "gia approvat*|firmat*|spedit*|pagat*|pronto|pronta",
    "ancora|sto|sono nessuna|nessun|niente|aspettando|non|in risposta|ricevuto|aspettando|attesa|notizia|novita|sentito",
    "dov+e|dove+sono il|la|mio|mia ordine|richiesta|pacco|portatile|badge|rimborso|sedia",
  ],
  cases: ["mie|miei richieste|ticket|pratiche|ordini|casi", "quali|che ticket|richieste|pratiche ho|aperti|aperte"],
  approvals: [
    "devo+approvare|da+approvare|mia+approvazione|approvazioni+in+sospeso|mie+approvazioni|attesa+di+approvazione",
  ],
  catalog: [
    "cosa|che+cosa posso|possiamo|si+puo chiedere|richiedere|ordinare",
    "elenco|lista|catalogo dei|di|servizi servizi",
    "^ catalogo|servizi $",
  ],
  delegate: [
    "approva|approvera|decide|firma ... al+posto+mio|per+me|a+nome+mio|in+mia+assenza|mentre|al+mio+posto",
    "delega|delegare|passa|trasferisci ... approvazioni",
    "mi+sostituisce|mi+sostituira|mio+sostituto|mia+sostituta",
  ],
  cancel: [
    "annulla|annullare|annullate|cancella|ritira|ritirare quella|questa|la|il|mia|mio|quel richiesta|ticket|pratica",
    "^ annulla|annullala|annullalo|ritira|ritirala",
    "non mi|ci serve|serva piu",
    "non+ne+ho+piu+bisogno|non+serve+piu|non+mi+serve+piu",
  ],
  approve: ["^ approvo|approvato|approvata|approva|do+la+mia+approvazione|autorizzo"],
  decline: ["^ rifiuto|rifiutato|rifiutata|respingo|respinto|respinta|non+approvo"],
  comment: [
    "aggiungi|aggiungere|aggiungete|annota al|alla|un|che ticket|pratica|richiesta|commento|nota",
    "ho+dimenticato+di+dire|dimenticavo|un+altro+dettaglio",
  ],
  reopen: [
    "^ non|ancora|sempre funziona|non|rotto|lo+stesso|guasto ancora|funziona|errore",
    "non e|ancora risolto|sistemato|riparato",
    "stesso|stessa problema|errore di+nuovo|ancora",
    "di+nuovo lo+stesso|rotto",
  ],
  confirm: [
    "^ adesso|ora|gia|tutto funziona|va|a+posto|ok|risolto",
    "^ risolto|sistemato|riparato|funziona|tutto+ok|tutto+a+posto|ha+funzionato|problema+risolto",
    "potete|puoi chiudere",
    "ha risolto|funzionato|aiutato",
  ],
  take: ["^ ci+penso+io|lo+prendo+io|me+ne+occupo|assegnalo+a+me"],
  resolve: ["^ risolvi|segna come+risolto|risolto"],
  show: ["^ mostra|mostrami|apri|vedi il|la|mio|mia|quel caso|ticket|richiesta|pratica"],
  question: [
    "^ cosa|che|che+cosa|qual|quale|quali|chi|quando|quanto|quanta|quanti|quante|dove|come|perche|da+quando|fino+a+quando|entro+quando",
    "^ c+e|ci+sono|e|sono|ho+diritto|abbiamo|posso|si+puo|possiamo|devo|esiste|e+permesso|e+consentito|bisogna",
    "quanti|quante|quanto|quanta|cosa+succede|cos+e|entro+quando|fino+a+quando",
    "vorrei+sapere|qualcuno+sa|sapete|una+domanda|ho+un+dubbio",
  ],
  rule: ["^ posso|possiamo|si+puo|devo|bisogna|serve", "e permesso|possibile|consentito|obbligatorio"],
  request: [
    "mi+serve|mi+servono|ci+serve|ci+servono|serve|servono|ho+bisogno|abbiamo+bisogno|vorrei|voglio|vorremmo|richiedo|chiedo|bisogna|cerco|mi+occorre",
    "potete|puoi|potreste|potresti|puo|per+favore|per+piacere|urgente",
    "non va|funziona|riesco|stampa|parte|si+accende|si+apre|si+chiude|si+connette|arriva|carica|legge|ricevo",
    "rotto|rotta|guasto|guasta|bloccat*|pers*|rubat*|incastrat*|intasat*|manca|mancano|errore|dimenticato|perdita|rimborso",
    "^ ordinare|prenotare|comprare|cambiare|aggiungere|togliere|installare|richiedere|inviare|rinnovare|richiesta|prenotazione|rimborso",
    "sono malat*|bloccat*|senza",
  ],
  and: ["e"],
  also: ["anche|inoltre|a+proposito|in+piu|e+anche|un+altra+cosa|ps"],
  anew: ["e+mi+serve|e+vorrei|e+ho+bisogno|e+il+mio|e+la+mia|e+posso|e+quanto|e+quando"],
  politeness: [
    "^ ciao|salve|buongiorno|buonasera",
    "grazie|grazie+mille|per+favore|per+piacere|cordiali+saluti|saluti|scusa|scusate|scusi",
    "^ per+favore|potete|potreste controllare|verificare|aiutarmi|aiutare|risolvere $",
  ],
};
