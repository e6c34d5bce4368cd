import { list } from './english.ts';
import type { ActPhrases } from './phrases.ts';

/** Hindi, in Devanagari and in Latin letters as people type it. */
export const HINDI: ActPhrases = {
  affirm: list(`
    हाँ; हां; हा; जी; जी (हाँ|हां|बिल्कुल|सही); हाँ जी; हां जी; ठीक; ठीक है; सही; सही है; बिल्कुल; बिलकुल; ज़रूर; जरूर; कर दो; कर दीजिए; कर दें; बुक (कर दो|कर दीजिए|करो|करें|कीजिए); अच्छा; अच्छा है; बढ़िया; पक्का; चलेगा; मंज़ूर; मंजूर; हाँ बुक कर दो;
    हां बुक कर दो; हाँ (ठीक है|कर दो|कर दीजिए|बिल्कुल|ज़रूर|जरूर|सही है|यही|चलेगा); हां (ठीक है|कर दो|कर दीजिए|बिल्कुल|ज़रूर|जरूर|सही है|यही|चलेगा); ठीक है (कर दो|कर दीजिए|जी|बुक कर दो|चलेगा); हो जाएगा; सही रहेगा; ठीक रहेगा; अच्छा (ठीक है|रहेगा); ओके; ओके जी; एकदम; बिल्कुल (सही|ठीक); पक्का कर दो; कन्फर्म (करो|कर दो|कर दीजिए|है); कोई बात नहीं; यही; यही वाला;
    haan; han; haa; hanji; haanji; ha ji; haan ji; han ji; ji; ji (haan|han|ha|bilkul); theek; thik; theek hai; thik hai; tik hai; thk hai; teek hai; sahi; sahi hai; bilkul; zaroor; zarur; jaroor; jarur; accha; acha; achha; acha hai; badhiya; badiya; pakka;
    kar do; kar dijiye; kar dena; kardo; book (kar do|kardo|kar dijiye|karo|kijiye); chalega; chalo theek hai; manzoor; manjoor; koi baat nahi; koi baat nahin; haan (book kar do|theek hai|thik hai|kar do|kar dijiye|bilkul|zaroor|sahi hai|yahi|chalega|pakka); theek hai (kar do|kar dijiye|ji|book kar do|chalega); thik hai (kar do|kar dijiye|ji|chalega); ho jayega; sahi rahega; theek rahega; thik rahega; accha (theek hai|hai|rahega); ekdum; ekdam; bilkul (sahi|theek|thik); confirm (karo|kar do|kar dijiye|hai); pakka kar do; done hai; haan ok; ji (kar dijiye|theek hai|zaroor); yahi; yehi; yahi wala; yes ji`),
  negate: list(`
    नहीं; नही; ना; जी (नहीं|नही); नहीं (जी|नहीं|चाहिए|धन्यवाद|शुक्रिया); मत; मत (करो|कीजिए|करना); अभी (नहीं|नही); बिल्कुल नहीं; कभी नहीं; गलत; ग़लत; गलत है; नहीं होगा; नहीं (रहने दो|रहने दीजिए|ठीक नहीं है|यह नहीं|मत करो|करना); यह (नहीं|गलत है|सही नहीं है|वाला नहीं); ये (नहीं|गलत है|सही नहीं है|वाला नहीं); सही नहीं है; ठीक नहीं है; मुझे नहीं चाहिए; आज नहीं; और कुछ नहीं; बस; बस इतना ही; कोई नहीं;
    nahi; nahin; nahee; nhi; nai; naa; ji (nahi|nahin|nhi); nahi (ji|nahi|chahiye|hoga|shukriya|dhanyavaad); nahin (ji|chahiye|nahin|hoga|shukriya|dhanyavaad|karna); (nahi|nahin|nhi) (rehne do|rahne do|theek nahi hai|ye nahi|yeh nahi|mat karo|karna|nahi); (ye|yeh) (nahi|nahin|galat hai|sahi nahi hai|wala nahi); (sahi|theek|thik) (nahi|nahin) hai; mujhe (nahi|nahin) chahiye; aaj (nahi|nahin); nahi (bhai|yaar); mat; mat (karo|kijiye|karna); abhi (nahi|nahin|nhi); bilkul (nahi|nahin); kabhi nahi; galat; galat hai; aur kuch (nahi|nahin); bas; bas itna hi; koi (nahi|nahin)`),
  thanks: list(`
    धन्यवाद; शुक्रिया; बहुत (धन्यवाद|शुक्रिया|बहुत धन्यवाद); आपका (धन्यवाद|शुक्रिया); मेहरबानी; थैंक यू; थैंक्स; (बहुत) (शुक्रिया|धन्यवाद) (आपका|जी|भाई); थैंक यू जी; आभार; बड़ी मेहरबानी;
    dhanyavaad; dhanyavad; dhanyawad; dhanywad; shukriya; shukria; bahut (dhanyavaad|dhanyavad|shukriya|bahut dhanyavaad); bohot shukriya; (bahut|bohot) (bahut) (dhanyavaad|dhanyavad|shukriya|dhanyawad) (aapka|ji); (shukriya|dhanyavaad|dhanyavad) (ji|aapka|bhai|bahut); thank you ji; thanks ji; thanks bhai; aapka (dhanyavaad|shukriya); meherbani`),
  cancelFlow: list(`
    रद्द; रद्द (करो|करें|कर दो|कर दीजिए); रहने (दो|दीजिए); छोड़ो; छोड़ (दो|दीजिए); जाने दो; रुको; बंद करो; कैंसिल (करो|कर दो|कर दीजिए); मन बदल गया; बाद में;
    rehne (do|dijiye); rahne (do|dijiye); chhodo; chodo; chhod do; jaane do; jane do; radd (karo|kar do); cancel (karo|kar do|kar dijiye|kardo); ruko; band karo; mann badal gaya; baad mein; baad me`),
  greeting: list(
    `नमस्ते; नमस्कार; प्रणाम; हैलो; हेलो; हाय; राम राम; namaste; namaste (ji|bhai|madam|sir); (नमस्ते|नमस्कार) (जी|भाई); hello ji; hi ji; kaise (ho|hain|hain aap); कैसे (हो|हैं|हैं आप); aap kaise (ho|hain); आप कैसे (हो|हैं); namaskar; namaskar ji; namasthe; pranam; ram ram; suprabhat; सुप्रभात`,
  ),
  goodbye: list(
    `अलविदा; फिर मिलेंगे; बाय; शुभ (रात्रि|दिन); alvida; phir milenge; fir milenge; phir milte hain; fir milte hain; कल मिलते हैं; फिर मिलते हैं; kal milte hain; milte hain; मिलते हैं; bye ji; chalo bye; अच्छा बाय; theek hai bye; shubh (ratri|din)`,
  ),
  help: list(
    `मदद; मदद (करो|करें|कीजिए|चाहिए); मेरी मदद (करो|करें|कीजिए); सहायता; समझ नहीं आया; आप क्या कर सकते हैं; madad; madad (karo|karen|kijiye|chahiye); meri madad (karo|karen|kijiye); sahayata; samajh (nahi|nahin) aaya; aap kya kar sakte (hain|ho|hai); (tum|aap) kya (kya) (karte|kar sakte) (ho|hain); (mujhe) madad chahiye; (meri) (madad|help) (karo|kar do|kijiye|chahiye); help (karo|kar do|kijiye|chahiye); मेरी मदद (कर दो|करो); मुझे मदद चाहिए; (तुम|आप) क्या (क्या) (करते|कर सकते) (हो|हैं)`,
  ),
  human: list(`
    किसी (इंसान|व्यक्ति|आदमी) से बात (करनी है|करनी|करो|कराओ|कराइए|करवाइए); किसी से बात (करनी है|करवाइए|कराइए); इंसान से बात; मुझे (किसी से|इंसान से) बात करनी है; कॉल (करो|करें|कीजिए); मुझे (फ़ोन|फोन|कॉल) (करो|करें|कीजिए);
    kisi (insaan|insan|vyakti|aadmi) se baat (karni hai|karao|karwao|karaiye|karwaiye|karo); kisi se baat (karni hai|karao|karwaiye); (mujhe) insaan se baat (karni hai); mujhe (call|phone) (karo|karen|kijiye); asli insaan; असली इंसान; (mujhe) kisi (insaan|insan|vyakti|aadmi|agent|staff) se (baat karni hai|baat karna hai|baat karwa do|baat kara do|milwa do); kisi se baat (karwa do|karwado|kara do|karva do|karna hai); (mujhe) (kisi se|insaan se|agent se|staff se) baat (karni|karna) hai; (किसी से|इंसान से|किसी इंसान से|किसी व्यक्ति से) बात (करवा दो|करा दो|करवाओ|करना है|करनी है); koi (insaan|insan) hai; agent se baat (karao|karwao|karni hai)`),
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
