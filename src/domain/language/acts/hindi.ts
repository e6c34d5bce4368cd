import { list } from './english.ts';
import type { ActPhrases } from './phrases.ts';

/** Hindi, in Devanagari and in Latin letters as people type it. */
export const HINDI: ActPhrases = {
  affirm: list(`
    हाँ; हां; हा; जी; जी (हाँ|हां|बिल्कुल|सही); हाँ जी; हां जी; ठीक; ठीक है; सही; सही है; बिल्कुल; बिलकुल; ज़रूर; जरूर; कर दो; कर दीजिए; कर दें; बुक (कर दो|कर दीजिए|करो|करें|कीजिए); अच्छा; अच्छा है; बढ़िया; पक्का; चलेगा; मंज़ूर; मंजूर; हाँ बुक कर दो;
    हां बुक कर दो; कोई बात नहीं; यही; यही वाला;
    haan; han; haa; hanji; haanji; ha ji; haan ji; han ji; ji; ji (haan|han|ha|bilkul); theek; thik; theek hai; thik hai; tik hai; thk hai; teek hai; sahi; sahi hai; bilkul; zaroor; zarur; jaroor; jarur; accha; acha; achha; acha hai; badhiya; badiya; pakka;
    kar do; kar dijiye; kar dena; kardo; book (kar do|kardo|kar dijiye|karo|kijiye); chalega; chalo theek hai; manzoor; manjoor; koi baat nahi; koi baat nahin; haan (book kar do|theek hai|thik hai|kar do); yahi; yehi; yahi wala; yes ji`),
  negate: list(`
    नहीं; नही; ना; जी (नहीं|नही); नहीं (जी|नहीं|चाहिए|धन्यवाद|शुक्रिया); मत; मत (करो|कीजिए|करना); अभी (नहीं|नही); बिल्कुल नहीं; कभी नहीं; गलत; ग़लत; गलत है; नहीं होगा; और कुछ नहीं; बस; बस इतना ही; कोई नहीं;
    nahi; nahin; nahee; nhi; nai; naa; ji (nahi|nahin|nhi); nahi (ji|nahi|chahiye|hoga|shukriya|dhanyavaad); nahin (ji|chahiye); mat; mat (karo|kijiye|karna); abhi (nahi|nahin|nhi); bilkul (nahi|nahin); kabhi nahi; galat; galat hai; aur kuch (nahi|nahin); bas; bas itna hi; koi (nahi|nahin)`),
  thanks: list(`
    धन्यवाद; शुक्रिया; बहुत (धन्यवाद|शुक्रिया|बहुत धन्यवाद); आपका (धन्यवाद|शुक्रिया); मेहरबानी; थैंक यू; थैंक्स;
    dhanyavaad; dhanyavad; dhanyawad; dhanywad; shukriya; shukria; bahut (dhanyavaad|dhanyavad|shukriya|bahut dhanyavaad); bohot shukriya; aapka (dhanyavaad|shukriya); meherbani`),
  cancelFlow: list(`
    रद्द; रद्द (करो|करें|कर दो|कर दीजिए); रहने (दो|दीजिए); छोड़ो; छोड़ (दो|दीजिए); जाने दो; रुको; बंद करो; कैंसिल (करो|कर दो|कर दीजिए); मन बदल गया; बाद में;
    rehne (do|dijiye); rahne (do|dijiye); chhodo; chodo; chhod do; jaane do; jane do; radd (karo|kar do); cancel (karo|kar do|kar dijiye|kardo); ruko; band karo; mann badal gaya; baad mein; baad me`),
  greeting: list(`नमस्ते; नमस्कार; प्रणाम; हैलो; हेलो; हाय; राम राम; namaste; namaskar; namasthe; pranam; ram ram; suprabhat; सुप्रभात`),
  goodbye: list(`अलविदा; फिर मिलेंगे; बाय; शुभ (रात्रि|दिन); alvida; phir milenge; fir milenge; shubh (ratri|din)`),
  help: list(
    `मदद; मदद (करो|करें|कीजिए|चाहिए); मेरी मदद (करो|करें|कीजिए); सहायता; समझ नहीं आया; आप क्या कर सकते हैं; madad; madad (karo|karen|kijiye|chahiye); meri madad (karo|karen|kijiye); sahayata; samajh (nahi|nahin) aaya; aap kya kar sakte (hain|ho|hai)`,
  ),
  human: list(`
    किसी (इंसान|व्यक्ति|आदमी) से बात (करनी है|करनी|करो|कराओ|कराइए|करवाइए); किसी से बात (करनी है|करवाइए|कराइए); इंसान से बात; मुझे (किसी से|इंसान से) बात करनी है; कॉल (करो|करें|कीजिए); मुझे (फ़ोन|फोन|कॉल) (करो|करें|कीजिए);
    kisi (insaan|insan|vyakti|aadmi) se baat (karni hai|karao|karwao|karaiye|karwaiye|karo); kisi se baat (karni hai|karao|karwaiye); (mujhe) insaan se baat (karni hai); mujhe (call|phone) (karo|karen|kijiye); asli insaan`),
  repeat: list(
    `फिर से; फिर से (बोलो|बोलिए|कहिए|बताइए); दोबारा; दोबारा (बोलो|बोलिए|कहिए|बताइए); एक बार और; क्या कहा;  phir se; fir se; phir se (bolo|boliye|kahiye|bataiye|batao); dobara; dobara (bolo|boliye|kahiye|bataiye|batao); ek baar aur; ek bar aur; kya kaha; kya bola`,
  ),
  startOver: list(
    `शुरू से; फिर से शुरू (करो|करें|करते हैं); नए सिरे से; नई बुकिंग; shuru se; phir se shuru (karo|karen|karte hain); naye sire se; nayi booking; nai booking`,
  ),
  skip: list(`छोड़िए इसे; इसे छोड़ो; आगे बढ़ो; नहीं बताना; skip karo; skip kar do; ise chhodo; aage badho; nahi batana`),
  anyone: list(
    `कोई भी; किसी के भी साथ; किसी से भी; कोई भी चलेगा; कोई फ़र्क नहीं; कोई फर्क नहीं पड़ता; koi bhi; kisi ke (bhi) saath; kisi se bhi; koi bhi chalega; koi farak (nahi|nahin) padta; koi fark (nahi|nahin) padta; koi bhi (doctor|stylist|dentist)`,
  ),
  more: list(`
    और (समय|टाइम|विकल्प|ऑप्शन|दिन); कोई और (समय|टाइम|दिन); दूसरा (समय|टाइम|दिन); और क्या है; बाद का (समय|टाइम); aur (samay|time|option|options|din|slot|slots); koi aur (samay|time|din|slot); dusra (samay|time|din|slot); doosra (samay|time|din|slot); aur kya hai; aur dikhao; aur batao; koi aur`),
  filler: list(`कृपया; प्लीज़; प्लीज; है; हैं; भाई; जी; तो; kripya; kripaya; bhai; bhaiya; toh; hai; yaar; ji`),
};
