// What people do with their words in French.
import type { SpeechWords } from "./speech-words.ts";

export const fr: SpeechWords = {
  greeting: [
    "^ bonjour|salut|coucou|bonsoir|hello|re $",
    "^ bonjour|salut|coucou|bonsoir a+tous|ca+va|comment+vas+tu|comment+allez+vous|tout+le+monde|bot $",
    "^ au+revoir|bonne+journee|bonne+soiree|bon+week|a+bientot|a+demain",
  ],
  help: [
    "^ aide|aide+moi|aidez+moi|a+l+aide|besoin+d+aide|j+ai+besoin+d+aide $",
    "que|qu+est+ce+que peux+tu|tu+peux|sais+tu|tu+sais|pouvez+vous|vous+pouvez faire",
    "comment+ca+marche|comment+tu+fonctionnes|qui+es+tu|qui+etes+vous|es+tu+un+robot|tu+es+un+robot|etes+vous+humain",
  ],
  thanks: [
    "^ merci|merci+beaucoup|mille+mercis|je+vous+remercie|je+te+remercie|c+est+gentil",
    "^ parfait|super|genial|ok|tres+bien|top|nickel|excellent merci",
    "^ parfait|super|genial|top|nickel|excellent|bon+travail|bien+joue $",
  ],
  complaint: [
    "tu+ne+sers+a+rien|tu+sers+a+rien|tu+ne+comprends+rien|tu+comprends+rien|n+importe+quoi|j+en+ai+marre|j+en+ai+assez|c+est+nul|c+est+honteux|service+nul|inadmissible|ras+le+bol|inutile",
    "personne ne repond|m+aide|s+en+occupe",
  ],
  yes: [
    "^ oui|ok|d+accord|bien+sur|exact|exactement|c+est+ca|parfait+oui|vas+y|allez+y|tout+a+fait|ouais|volontiers $",
    "^ oui|ok s+il|svp|merci|vas+y|c+est+bon|volontiers",
  ],
  no: [
    "^ non|laisse+tomber|laissez+tomber|oublie|oubliez|pas+maintenant|non+merci|aucun|aucune|ce+n+est+pas+ca|c+est+pas+ca|tant+pis|rien $",
  ],
  person: [
    "parler|passez|passe|joindre|contacter|discuter avec|a|moi|un|une humain|personne|quelqu+un|conseiller|agent|vraie+personne|etre+humain|responsable",
    "veux|voudrais|peux|puis|souhaite|pourrais parler+a|parler+avec",
    "qu+on+me+rappelle|rappelez+moi|rappelle+moi",
  ],
  status: [
    "des|du|quelles|quoi|avez+vous nouvelles|nouveau|de+neuf",
    "ou+en+est|ou+en+sont|ou+en+etes|qu+en+est+il|ca+avance|est+ce+que+ca+avance",
    "quel|statut|etat|avancement statut|etat|avancement|de|du ma|mon|la|le|de demande|ticket|commande|dossier",
    "quand arrive*|sera|recevrai|vais|aurai|est ma|mon|la|le|je|livre*",
    "est+ce+que|a|ont|avez|t ma|mon|on|quelqu+un ete|approuve*|valide*|traite*|signe*|regarde*|recu|accepte*",
    "deja|t+elle+ete|t+il+ete|a+t+on approuve*|valide*|traite*|signe*|expedie*|regarde*",
    "toujours|j+attends|encore pas|aucune|rien|sans+reponse|pas+de reponse|nouvelle|nouvelles|recu|depuis",
    "ou+est|ou+sont ma|mon|mes|la|le commande|demande|colis|badge|ordinateur|remboursement",
  ],
  cases: ["mes demandes|tickets|dossiers|commandes", "quels|quelles tickets|demandes|dossiers ouverts|ouvertes|ai"],
  approvals: [
    "dois+je+approuver|je+dois+approuver|a+approuver|attente+de+mon+approbation|attendent+mon+approbation|attente+de+ma+validation|mes+approbations|mes+validations|a+valider",
  ],
  catalog: [
    "que|qu+est+ce+que puis+je|je+peux|peut+on|on+peut demander|commander",
    "liste|catalogue des|de services",
    "^ catalogue|services $",
  ],
  delegate: [
    "approuve|approuvera|valide|validera|decide|signera ... a+ma+place|pour+moi|en+mon+nom|en+mon+absence|pendant",
    "delegue|deleguer|transfere ... approbations|validations",
    "me+remplace|me+remplacera|mon+remplacant|ma+remplacante|mon+suppleant",
  ],
  cancel: [
    "annule|annuler|annulez|retire|retirer|retirez ca|cette|ma|la|le|mon|l demande|ticket|requete",
    "^ annule|annulez|annuler",
    "plus+besoin n+en|j+en|en",
    "n+ai+plus+besoin|en+ai+plus+besoin",
  ],
  approve: ["^ approuve|j+approuve|approuvee|valide|je+valide|validee|accorde"],
  decline: ["^ refuse|je+refuse|refusee|rejette|je+rejette|rejetee|je+n+approuve+pas|je+ne+valide+pas"],
  comment: [
    "ajoute|ajouter|ajoutez|note|notez a|un|au|que|dans ticket|dossier|demande|commentaire|note",
    "j+ai+oublie+de+dire|j+ai+oublie+de+preciser|petite+precision|une+precision",
  ],
  reopen: [
    "^ toujours|encore|ca pas|en+panne|la+meme|marche+pas|casse|marche+toujours+pas",
    "pas|n+est resolu|regle|repare",
    "meme probleme|erreur encore|a+nouveau|revient|de+retour",
    "ne|n marche|fonctionne toujours+pas",
  ],
  confirm: [
    "^ ca|c+est|tout marche|fonctionne|regle|bon|resolu|repare",
    "^ resolu|regle|repare|probleme+resolu|tout+est+bon|ca+remarche|ca+marche+maintenant",
    "pouvez|peux|peut fermer|cloturer",
  ],
  take: ["^ je+m+en+occupe|je+le+prends|je+prends|assigne+le+moi"],
  resolve: ["^ resoudre|marquer resolu|comme+resolu"],
  show: ["^ montre|affiche|ouvre|voir le|la|mon|ma|ce dossier|ticket|demande"],
  question: [
    "^ que|quoi|quel|quelle|quels|quelles|qui|quand|combien|ou|comment|pourquoi|est+ce+que|est+ce+qu|qu+est+ce|a+partir+de|jusqu+a+quand|dans+quel",
    "^ y+a+t+il|a+t+on|ai+je|avons+nous|puis+je|peut+on|dois+je|faut+il|est+il|est+elle|sont|existe+t+il|avez+vous",
    "combien|quel+est|quelle+est|quels+sont|quelles+sont|a+t+on+le+droit|ai+je+droit|ai+je+le+droit|est+il+permis|qu+est+ce+que+c+est|qu+est+ce+qu",
    "savoir|sait|savez|question si|comment|combien|quand|quel|quelle|ou|pourquoi",
  ],
  rule: [
    "^ puis+je|peut+on|dois+je|doit+on|ai+je+le+droit|faut+il",
    "est+ce|c+est autorise|permis|possible|obligatoire",
    "est+ce+que je|on peux|peut|dois|doit",
  ],
  request: [
    "j+ai+besoin|besoin|il+me+faut|il+me+faudrait|il+nous+faut|je+voudrais|je+veux|je+souhaite|souhaite|j+aimerais|nous+voulons|on+voudrait|il+faut|il+faudrait|je+demande|je+cherche",
    "pouvez+vous|peux+tu|pourriez+vous|pourrais+tu|pouvez|merci+de|svp|stp|s+il+vous+plait|s+il+te+plait|urgent",
    "ne|n|pas marche|fonctionne|demarre|s+allume|s+ouvre|imprime|arrive|peux|recois|charge|se+connecte|ferme plus|pas",
    "casse*|en+panne|bloque*|perdu|vole|coince*|hs|fuite|manque|panne|j+ai+perdu|on+m+a+vole|erreur|oublie",
    "^ demande|commander|reserver|acheter|ajouter|installer|changer|demander|envoyer|renouveler|reservation|commande|accord|remboursement|attestation",
    "suis|je+suis malade|bloque*|en+arret",
  ],
  and: ["et"],
  also: ["aussi|egalement|en+plus|par+ailleurs|au+fait|d+ailleurs|de+plus|et+aussi|autre+chose|ps|en+outre"],
  anew: ["et+je|et+j|et+il+me|et+il+faudrait|et+mon|et+ma|et+est+ce|et+on|et+nous"],
  politeness: [
    "^ bonjour|salut|bonsoir|coucou",
    "merci|merci+d+avance|svp|stp|s+il+vous+plait|s+il+te+plait|cordialement|desole*|excusez+moi",
    "^ merci+de|pouvez+vous|veuillez|svp vérifier|regarder|aider|m+aider|corriger $",
  ],
};
