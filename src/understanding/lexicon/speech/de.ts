// What people do with their words in German.
import type { SpeechWords } from "./speech-words.ts";

export const de: SpeechWords = {
  greeting: [
    "^ hallo|hi|moin|servus|gruss+gott|guten+morgen|guten+tag|guten+abend|morgen|hey|na|tach $",
    "^ hallo|hi|moin|servus|guten+morgen|guten+tag|hey zusammen|alle|allerseits|wie+geht|bot|team",
    "^ wie+geht+es|wie+gehts",
    "^ tschuss|auf+wiedersehen|schonen+tag|schonen+abend|schones+wochenende|bis+morgen|bis+bald|schonen+feierabend",
  ],
  help: [
    "^ hilfe|hilf+mir|bitte+hilf+mir|ich+brauche+hilfe|brauche+hilfe|konnen+sie+mir+helfen|kannst+du+mir+helfen|kannst+du+helfen $",
    "was kannst|konnen du|sie alles|tun|machen|hier",
    "was+kannst+du|was+konnen+sie|wie+funktioniert+das|wie+funktionierst+du|wer+bist+du|was+bist+du|bist+du+ein+mensch|bist+du+ein+bot|bist+du+ein+roboter",
  ],
  thanks: [
    "^ danke|vielen+dank|besten+dank|herzlichen+dank|dankeschon|danke+schon|tausend+dank|merci",
    "^ super|perfekt|prima|toll|klasse|ok|okay|alles+klar|sehr+gut|top|wunderbar danke|vielen+dank|besten+dank",
    "^ super|perfekt|prima|toll|klasse|top|wunderbar|sehr+gut|gut+gemacht $",
  ],
  complaint: [
    "du+bist+keine+hilfe|du+verstehst+mich+nicht|du+verstehst+nichts|so+ein+mist|mir+reicht+es|mir+reichts|das+ist+doch+ein+witz|unverschamt*|nutzlos|schlechter+service|ich+bin+sauer|das+nervt|was+fur+ein+quatsch|katastrophe+hier|unmoglich+sowas",
    "niemand|keiner hilft|antwortet|kummert|reagiert",
  ],
  yes: [
    "^ ja|jo|klar|genau|richtig|stimmt|ok|okay|einverstanden|gerne|gern|jawohl|korrekt|passt|mach+das|bitte+ja|sicher $",
    "^ ja bitte|gerne|genau|mach|danke|passt|richtig",
  ],
  no: [
    "^ nein|ne|nee|no|nicht|lieber+nicht|jetzt+nicht|nein+danke|vergiss+es|egal|keins|keine+davon|keines|falsch|stimmt+nicht|schon+gut|das+ist+falsch $",
  ],
  person: [
    "mit|einem|einen|zu|an mensch*|mitarbeiter*|person|kolleg*|jemand*|ansprechpartner*|berater* sprechen|reden|verbinden|telefonieren|durchstellen|chatten|weiterleiten",
    "mochte|will|wurde|kann|konnte|muss ich|gern|gerne|mit mit|jemand*|einem sprechen|reden|telefonieren",
    "verbinde*|verbinden mich|sie+mich|bitte mit",
    "ruft|rufen|ruf mich|sie+mich bitte|zuruck|an",
  ],
  status: [
    "gibt|gibts|schon|was es|was|neues neues|neuigkeiten|news|update|neuigkeit",
    "wie|was ist|steht|weit|sieht|lauft|wird|macht stand|status|es|mit|mein|meine|aus|meinem|meiner antrag|ticket|bestellung|anfrage|vorgang|seid",
    "stand|status von|meines|meiner|meinem|zu|des|der|zum|zur",
    "wann kommt|wird|ist|bekomme|erhalte|kriege|kann mein|meine|ich|das|der|die|mit",
    "wurde|ist|hat|haben|wird mein|meine|der|die|das|jemand|schon|sich|er|sie genehmigt|freigegeben|bearbeitet|bestellt|angeschaut|angesehen|unterschrieben|erledigt|verschickt|bezahlt|da|fertig|eingegangen",
    "schon genehmigt|freigegeben|bearbeitet|unterschrieben|erledigt|verschickt|unterwegs|fertig|da",
    "warte|noch|immer+noch|bisher|seit noch|keine|immer|auf|nichts antwort|ruckmeldung|gehort|nachricht|meine|meinen",
    "wo bleibt|ist|sind mein|meine|meinen bestellung|antrag|laptop|paket|ausweis|handy|stuhl|geld|erstattung",
  ],
  cases: [
    "meine|zeig*|offenen|alle|eigenen meine|mir|offenen|alle anfragen|antrage|tickets|vorgange|bestellungen|falle",
    "^ meine|offene anfragen|antrage|tickets|vorgange",
    "welche tickets|anfragen|antrage habe|sind",
  ],
  approvals: [
    "muss+ich+genehmigen|zu+genehmigen|meine+freigabe|meine+genehmigung|meine+genehmigungen|offene+freigaben|offene+genehmigungen|auf+meine+freigabe|freizugeben|meine+freigaben",
  ],
  catalog: [
    "was+kann+ich anfragen|beantragen|bestellen",
    "was kann|konnen|konnte ich|wir|man hier|alles|bei+euch|bei+dir beantragen|bestellen|anfragen|bekommen",
    "liste|ubersicht|katalog der|aller leistungen|services|antrage",
    "^ katalog|leistungen|services $",
  ],
  delegate: [
    "genehmigt|genehmige|entscheidet|ubernimmt|unterschreibt|gibt ... fur+mich|in+meinem+namen|an+meiner+stelle|meine+freigaben|meine+genehmigungen|wahrend|vertretung",
    "ubertrage|delegiere|leite|gib ... freigaben|genehmigungen",
    "vertritt|vertreten|vertretung mich|ist|ubernimmt|durch|fur+mich",
    "meine vertretung|stellvertretung",
  ],
  cancel: [
    "storniere|stornier|stornieren|zieh|ziehe|zuruckziehen|abbrechen|losche|widerrufe das|diese|diesen|meinen|meine|den|die|es|dieses anfrage|antrag|ticket|vorgang|zuruck",
    "^ storniere|stornieren|abbrechen|zuruckziehen",
    "antrag|anfrage|ticket stornieren|zuruckziehen|loschen|abbrechen",
    "brauche|brauchen|benotige es|das|ich|wir nicht+mehr|doch+nicht",
    "hat+sich+erledigt|nicht+mehr+notig",
  ],
  approve: ["^ genehmigt|genehmige|ich+genehmige|freigegeben|ich+gebe+frei|zugestimmt|ich+stimme+zu|bewilligt"],
  decline: ["^ abgelehnt|ablehnen|ich+lehne|lehne|nicht+genehmigt|ich+genehmige+das+nicht|nicht+freigegeben"],
  comment: [
    "fuge|ergange|erganze|schreib|notiere|bitte|nachtrag noch|zu|bitte|meinem|im|zum|hinzu|in ticket|vorgang|anfrage|antrag|hinzu|kommentar|notiz",
    "noch+ein+hinweis|noch+eine+info|habe+vergessen+zu+sagen|hab+vergessen+zu+sagen|vergessen+zu+erwahnen|als+erganzung|nachtrag+zu",
  ],
  reopen: [
    "^ geht|funktioniert|ist|immer|das immer|noch|nicht|wieder noch|nicht|kaputt nicht|kaputt|so|gelost|behoben",
    "nicht gelost|behoben|erledigt|repariert $",
    "gleiche|derselbe|dasselbe|selbe fehler|problem wieder|erneut|noch",
    "problem ist|tritt wieder|erneut",
  ],
  confirm: [
    "^ geht|funktioniert|klappt|lauft wieder|jetzt",
    "^ erledigt|gelost|behoben|passt+jetzt|alles+gut|alles+wieder+gut|problem+gelost|hat+geholfen|das+hat+geholfen|hat+funktioniert",
    "kann|konnt|konnen geschlossen|schliessen|zugemacht",
  ],
  take: ["^ ich+ubernehme|ubernehme+ich|mache+ich|ich+kummere|weise+es+mir"],
  resolve: ["^ losen|erledigen|als erledigt|gelost markieren|setzen"],
  show: ["^ zeig|zeige|offne den|das|mir|die|mein vorgang|ticket|anfrage|antrag"],
  question: [
    "^ was|wer|wen|wem|wann|wo|wohin|wie|wieso|warum|welche|welcher|welches|welchen|wieviel|ab+wann|bis+wann|wofur|woran",
    "^ ist|sind|gibt|darf|durfen|muss|mussen|habe|haben|hat|bekomme|bekommen|kann+man|kann+ich|gilt|gelten|wird|zahlt|steht|soll|gibts",
    "wie+viele|wie+viel|wie+lange|wie+hoch|ab+wann|bis+wann|was+passiert|was+ist|darf+ich|darf+man|erlaubt",
    "wissen|weiss|frage|unklar ob|wie|wann|wo|wer|was|welche",
  ],
  rule: [
    "brauche|brauchen|muss|mussen ich|wir ... fur|bei|zum|zur|wenn|um",
    "^ darf|durfen|muss|mussen ich|wir|man",
    "ist+es|ist+das erlaubt|ok|okay|moglich",
    "erlaubt|zulassig $",
  ],
  request: [
    "ich+brauche|brauche|brauchen|benotige|benotigen|ich+mochte|mochte|mochten|wir+mochten|hatte+gern|hatte+gerne|ich+will|ich+wurde|wurde+gern|beantrage|beantragen|ich+bitte|suche|wunsche",
    "bitte|konnt+ihr|konnten+sie|konnen+sie|kannst+du|konntest+du|kann+mir|kann+jemand|konnte+jemand|dringend",
    "geht|funktioniert|startet|druckt|schliesst|offnet|lauft|ladt|klappt|lasst|komme|kommt nicht|nicht+mehr|kein*",
    "kaputt|defekt|gesperrt|verloren|gestohlen|klemmt|tropft|verstopft|ausgefallen|abgesturzt|fehlt|vergessen|steckt|hangt|streikt|undicht|fehler|kein|keine",
    "^ neue*|bestellung|antrag|buchung|urlaub|anmeldung|reservierung|zugriff|zugang|einreichen|bestellen|buchen|kundigung",
    "muss|mussen|musste werden|gebucht|umgebucht|bestellt|repariert|geputzt|bezahlt|unterschrieben|gepruft|erneuert",
    "bin|ich+bin krank|erkrankt|umgezogen",
  ],
  and: ["und"],
  also: [
    "ausserdem|zusatzlich|ubrigens|des+weiteren|ferner|und+auch|und+ausserdem|noch+etwas|nebenbei|daruber+hinaus|weiterhin|ps",
  ],
  anew: ["und+ich|und+wir|und+mein|und+meine|und+konnt|und+kann|und+bitte|und+wie|und+wann"],
  politeness: [
    "^ hallo|hi|moin|servus|guten+morgen|guten+tag|guten+abend",
    "danke|vielen+dank|danke+im+voraus|bitte|mit+freundlichen+grussen|viele+grusse|liebe+grusse|entschuldigung|sorry",
    "^ bitte|könnt+ihr|können+sie prüfen|helfen|beheben|um+hilfe|um+prüfung|um+rückmeldung|mal+schauen|das+prüfen $",
  ],
};
