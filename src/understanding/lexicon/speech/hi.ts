// What people do with their words in Hindi, in its own script and in Latin letters.
import type { SpeechWords } from "./speech-words.ts";

export const hi: SpeechWords = {
  greeting: [
    "^ नमस्ते|नमस्कार|हैलो|हाय|सुप्रभात|शुभ+संध्या|शुभ+रात्रि|namaste|namaskar|hello|hi $",
    "^ नमस्ते|नमस्कार|हैलो|namaste|hello|hi जी|दोस्तों|सभी+को|ji|bhai|sab $",
    "^ कैसे|kaise|kya हो|हैं|ho|hain|haal $",
    "kya+haal+hai|क्या+हाल",
  ],
  help: [
    "^ मदद|madad|सहायता|help करो|चाहिए|कीजिए|chahiye|karo|kijiye $",
    "^ मेरी+मदद|meri+madad|मुझे+मदद",
    "तुम|आप|tum|aap क्या|kya कर|kar सकते|sakte",
    "कैसे+काम+करता|kaise+kaam+karta|तुम+कौन|आप+कौन|tum+kaun|aap+kaun",
  ],
  thanks: [
    "^ धन्यवाद|शुक्रिया|थैंक्यू|थैंक्स|dhanyavaad|dhanyavad|shukriya|thanks|thank+you",
    "^ बहुत|bahut|बहुत+बहुत धन्यवाद|शुक्रिया|dhanyavaad|dhanyavad|shukriya",
    "^ बढिया|अच्छा|ठीक+है|badhiya|accha|theek+hai धन्यवाद|शुक्रिया|shukriya|thanks",
    "^ बढिया|शाबाश|बहुत+अच्छा|badhiya|mast $",
  ],
  complaint: [
    "बकवास|बेकार|bakwas|bekar है|ho|hai|हो",
    "तंग+आ|tang+aa|परेशान+हो+गया|pareshan+ho+gaya",
    "किसी+काम+के+नही|kisi+kaam+ke+nahi|कुछ+नही+समझते|कुछ+नहीं+समझते|kuch+nahi+samajh*",
    "कोई+जवाब+नही+देता|koi+jawab+nahi+deta|घटिया|ghatiya",
  ],
  yes: ["^ हां|हाँ|जी|जी+हां|जी+हाँ|ठीक+है|सही|बिल्कुल|haan|han|ji|ji+haan|theek+hai|thik+hai|sahi|bilkul $"],
  no: ["^ नही|नहीं|मत|रहने+दो|छोडो|छोड़ो|nahi|nahin|rehne+do|chhodo|jaane+do|गलत|galat $"],
  person: [
    "इंसान|व्यक्ति|आदमी|किसी+से|insaan|kisi+se|aadmi|human से|बात|baat|se बात|कराओ|करनी|करना|baat|karni|karao",
    "फोन+कर+दो|कॉल+करो|call+karo+mujhe|call+kar+do+mujhe",
  ],
  status: [
    "क्या|kya हुआ|स्टेटस|स्थिति|hua|status|बना",
    "मेरी|मेरे|मेरा|meri|mere|mera ... का|ka|ki|की|ke क्या|kya|status|स्टेटस हुआ|hua|है|hai|स्टेटस|status",
    "कब+तक|kab+tak|कब+मिलेगा|kab+milega|कब+आएगा|kab+aayega|कब+आयेगा|कब+मिलेगी|kab+aayegi",
    "मंजूर|अप्रूव|approve हो+गया|हो+गई|हुआ|हुई|ho+gaya|ho+gayi|hua|hui",
    "कोई|koi जवाब|अपडेट|खबर|update|jawab|news",
    "अभी+तक|abhi+tak नही|नहीं|कोई|nahi|nahin|koi",
    "कहां+है|कहाँ+है|kahan+hai मेरा|मेरी|mera|meri",
    "मेरा|मेरी|mera|meri ... कहां+है|कहाँ+है|kahan+hai|kahan+tak",
  ],
  cases: [
    "मेरी|मेरे|meri|mere सारी|सभी|सारे|sari|saare|all|रिक्वेस्ट|टिकट|requests|tickets दिखाओ|दिखाइए|dikhao|dikhaiye|टिकट|रिक्वेस्ट|requests|tickets",
    "मेरे+कौन+से+टिकट|meri+requests|mere+tickets",
  ],
  approvals: ["मंजूर+करना|approve+karna|मेरी+मंजूरी|meri+approval|मेरे+अप्रूवल|approvals+pending|pending+approvals"],
  catalog: ["क्या+मांग|क्या+माँग|kya+maang|kya+request|सेवाओं+की+सूची|services+ki+list|क्या+ऑर्डर+कर+सकता"],
  delegate: [
    "मेरी+जगह|meri+jagah|मेरी+ओर+से|meri+taraf+se ... मंजूरी|approve|अप्रूव|फैसला",
    "approvals|अप्रूवल|मंजूरियां ... को|ko दे|सौंप|भेज|de|do",
  ],
  cancel: [
    "रद्द|कैंसल|cancel|radd कर|करो|कर+दो|kar|karo|kar+do|दीजिए ",
    "^ रद्द|कैंसल|cancel",
    "अब|ab ... जरूरत|zarurat|jarurat नही|नहीं|nahi|nahin",
  ],
  approve: ["^ मंजूर|मंजूर+है|अप्रूव|स्वीकृत|approve+kar|approved|manzoor"],
  decline: ["^ नामंजूर|अस्वीकार|रिजेक्ट|reject+kar|namanzoor|मंजूर+नही|मंजूर+नहीं"],
  comment: ["टिकट|रिक्वेस्ट|ticket|request में|mein|me जोड|जोड़|लिख|add|jod|likh", "बताना+भूल+गया|batana+bhool+gaya"],
  reopen: [
    "अभी|अब|abhi भी|bhi ... ठीक|काम|खराब|वही|theek|kaam|kharab|wahi",
    "वही|wahi समस्या|दिक्कत|problem|samasya फिर|phir",
  ],
  confirm: [
    "ठीक|theek|thik हो+गया|हो+गई|ho+gaya|ho+gayi",
    "बंद|band|close कर+दो|kar+do टिकट|ticket",
    "अब|ab चल|काम|chal|kaam रहा|कर|raha|kar",
  ],
  take: ["^ मैं+देखता|मैं+कर+लूंगा|main+dekhta|mujhe+assign"],
  resolve: ["^ हल|resolve कर"],
  show: ["^ दिखाओ|दिखाइए|dikhao"],
  question: [
    "क्या+मैं|क्या+हम|kya+main|kya+hum|kya+mujhe|क्या+मुझे",
    "कितना|कितने|कितनी|कब|कहां|कहाँ|कैसे|कौन|क्यों|kitna|kitne|kitni|kab|kahan|kaise|kaun|kyun|kyu",
    "^ क्या|kya",
    "नियम|नीति|policy|niyam",
  ],
  rule: [
    "क्या मैं|हम|mujhe|मुझे ... सकता|सकते|सकती|पड़ता|जरूरत|चाहिए",
    "kya main|hum|mujhe ... sakta|sakte|zaroorat",
    "इजाजत|अनुमति है|hai",
  ],
  request: [
    "चाहिए|चाहता|चाहती|chahiye|chahta|chahti|जरूरत|zarurat",
    "कर+दीजिए|कर+दो|करवा|करनी+है|करना+है|दीजिए|दे+दो|दिला+दो|कर+दें|kar+do|kar+dijiye|karna+hai|karni+hai|karwa|de+do|dijiye|dila+do|kripya|कृपया|please",
    "नही|नहीं|nahi|nahin ... चल|कर|हो|आ|मिल|खुल|chal|kar|ho|aa|mil|khul",
    "खराब|टूट*|खो|चोरी|भूल|बंद|गंदा|लीक|फंस|kharab|toot*|kho|chori|bhool|band|ganda|leak|phas",
  ],
  and: ["और|aur"],
  also: ["साथ+ही|इसके+अलावा|एक+और+बात|saath+hi|iske+alawa|ek+aur+baat|और+हां|और+साथ"],
  anew: ["और+मुझे|और+मेरा|और+मेरी|aur+mujhe|aur+mera|aur+meri"],
  politeness: [
    "^ नमस्ते|नमस्कार|हैलो|namaste|hello|hi",
    "धन्यवाद|शुक्रिया|कृपया|please|dhanyavaad|shukriya|kripya",
    "^ कृपया|प्लीज़|please देखें|देखिए|जाँच+करें|मदद+करें|ठीक+करें|check+karo|dekho $",
  ],
};
