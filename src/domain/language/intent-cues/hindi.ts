import { cue, info, language, some, W } from './cue.ts';

export const HINDI_LATIN = language(
  'chahi|karna|karo|karni|kar |kijiye|booking|appointment|khali|khaali|badal|radd|kitn|daam|k[ei]+mat|khul|kab |kahan|kaun|milega|milna|rok|katw|katv|baal |dikhana|dikhao|baat|madad|kholte|band |cancel|aage|hata|nikal|de do|dena|lena|leni|le lo|aana|aa sak|aa pa|chaah|waiting|rakh|dijiye|batao|bataiye|booked|fix|mujhe|karwa|karva|chahta|chahti|rupay|paise|laga',
  [
    cue(
      'book',
      0.75,
      `(?:book|buk|booking|fix) (?:karna|karni|karo|karen|karein|kar|karwana|karwani|karvana|karvani|kijiye|kijie|karaiye|karao|kara do|kar do|kardo|kar dijiye|karna hai|kar lo|de do)|(?:appointment|slot|booking|time|samay|samai) (?:chahiye|chahie|lena|leni|milega|milegi|mil sakta|mil sakti|de do|dedo|dijiye)`,
    ),
    cue(
      'book',
      0.6,
      `(?<!(?:madad|help|nahi|nahin|cancel|nhi|kya) )(?:chahiye|chahie|chahiye hai|karwana hai|karwani hai|karvana hai|katwana hai|katwane hain?)`,
    ),
    cue(
      'find_times',
      0.75,
      `(?:kab|kaunsa|kaun sa|kya|koi|kitne baje)${some(0, 4)} (?:khali|khaali|available|free|uplabdh|milega|mil sakta)|(?:khali|khaali|free) (?:time|samay|slot)`,
    ),
    cue(
      'move',
      0.85,
      `(?:booking|appointment|time|samay)${some(0, 8)} (?:badal${W}|badal|badlo|aage|(?:shift|change|postpone|reschedule|move) (?:karo|kar|karna|karni|karein|kijiye|karwana))|badal (?:do|dijiye)|(?:shift|reschedule|postpone) (?:karo|karna|karni|kar|karein|kijiye)`,
    ),
    cue(
      'move',
      0.75,
      `(?:mer[aie]|apn[aie]|hamar[aie]) (?:booking|appointment)(?!.*(?:cancel|radd|book kar|dikha|kab|kya))(?: \\S+){1,8} (?:kar do|kar dijiye|kar den|kar dena|kardo|karo|kar dein|karna hai|kijiye)`,
    ),
    cue(
      'cancel',
      0.85,
      `(?:booking|appointment)${some(0, 6)} (?:radd|cancel (?:karo|kar|karna|karni|karwana|karwani|kardo|karein|kijiye))|(?:cancel|radd) (?:karo|kar|karna|karni|karwana|karwani|kardo|karein|kijiye)`,
    ),
    cue(
      'list',
      0.9,
      `(?:meri|apni|hamari)${some(0, 2)} (?:bookings?|appointments?)${some(0, 3)} (?:dikhao|dikhaiye|dikhaye|dikhana|batao|bataiye|kab|kya|kaunsi|hai|hain)|(?:kya|kab|kaunsi|kaun si|kitni)${some(0, 3)} (?:meri|mera)${some(0, 2)} (?:bookings?|appointments?)`,
    ),
    cue(
      'book',
      0.7,
      `(?:mujhe|mujhko|humein|hame|main|mai)${some(0, 6)} (?:katwan[aei]|katvan[aei]|karwan[aei]|karvan[aei]|karan[aei]|dikhana|milna|lena|leni|aana|chahta|chahti)(?: hain?)?`,
    ),
    cue(
      'find_times',
      0.75,
      `(?:kya|kab|kaun ?s[aie]|kitne baje|kis din)${some(0, 5)} (?:aa sakta|aa sakti|aa sakte|aa jaun|mil jayega|mil jayegi|milegi|mil payega)|(?:koi|kuch)${some(0, 2)} (?:slot|time|samay|jagah)${some(0, 2)} (?:hai|milega|khali|bacha)`,
    ),
    cue(
      'move',
      0.8,
      `(?:badal|shift|aage|peeche|piche)${some(0, 1)} (?:sakte|sakta|sakti|do|den|karna|karni|kar do|dijiye|badha do|badhao)|(?:ki jagah|ke bajaye|ke badle)${some(1, 5)}`,
    ),
    cue(
      'cancel',
      0.75,
      `(?:appointment|booking)${some(0, 3)} (?:hata|nikal|khatam)${some(0, 1)}|(?:nahi|nahin|nhi) (?:aa (?:paunga|paungi|sakta|sakti|payenge|sakenge|raha|rahi)|aaunga|aaungi)|cancel (?:karwa do|karado|kar dena|chahiye)`,
    ),
    cue(
      'list',
      0.85,
      `(?:mer[aie]|apn[aie]|hamar[aie])${some(0, 2)} (?:bookings?|appointments?)${some(0, 3)} (?:kab|kitne baje|kis din|kaunsi|dikha${W}|bata${W})|(?:meri|mera) (?:next |agli |agla )?(?:booking|appointment) (?:kab|kya)`,
    ),
    cue(
      'human',
      0.85,
      `(?:kisi|insaan|insan|aadmi|vyakti|staff|agent|malik|owner)(?: (?:insaan|insan|aadmi|vyakti|agent))? se (?:baat|milna|milwa${W})`,
    ),
    cue('help', 0.8, `(?:aap|tum) kya(?: ?-?kya)? kar sakte|ye kaise (?:kaam karta|chalta)|kaise book`),
    info('hours', 0.85, `(?:kitne baje|kab)${some(0, 2)} (?:kholte|kholti|khol${W}|band karte|band hot${W})`),
    info(
      'prices',
      0.85,
      `kitne (?:ka|ki|ke|paise|rupaye|rupees|lagenge)|kitna (?:hai|lagega|paisa|charge|kharcha)|(?:rate|price|daam|kimat|keemat) (?:kya|kitn${W}|batao|bataiye)|daam|kimat|keemat`,
    ),
    info(
      'hours',
      0.85,
      `kab (?:khul${W}|band)|kitne baje${some(0, 2)} (?:khul${W}|band|tak)|khulne ka (?:samay|time)|kab tak khul${W}|kab se kab tak`,
    ),
    info('location', 0.85, `kahan(?: par| pe)? (?:hai|hain|ho|aana)|(?:pata|address) (?:kya|batao|bataiye|dijiye)`),
    info(
      'services',
      0.85,
      `kya ?-?kya (?:karte|services|hota|milta|hai)|kaun ?-?(?:si|sa|kaun si) (?:services?|sevaen|sevayen|seva)`,
    ),
    cue('block_time', 0.9, `(?:block|rok) (?:karo|kar do|kar|kijiye|do|dijiye)`),
  ],
);

export const HINDI = language('[\u0900-\u097f]', [
  cue(
    'book',
    0.75,
    `बुक (?:करना|करनी|करो|करें|कर|करवाना|करवानी|कीजिए|कराइए|करा)|(?:अपॉइंटमेंट|अपॉइन्टमेंट|अपाइंटमेंट|बुकिंग|समय|टाइम|स्लॉट) (?:चाहिए|लेना|लेनी|मिलेगा|दीजिए|दो|बुक)`,
  ),
  cue('book', 0.6, `(?<!(?:मदद|नहीं|नही|क्या) )चाहिए|कटवाना है|कटवाने हैं?|करवाना है|करवानी है|कराना है`),
  cue(
    'find_times',
    0.75,
    `(?:कब|कौन सा|कौन-सा|क्या|कोई|कितने बजे)${some(0, 4)} (?:ख़ाली|खाली|उपलब्ध|मिलेगा|फ्री|फ़्री)|(?:ख़ाली|खाली|फ्री) (?:समय|टाइम|स्लॉट)`,
  ),
  cue(
    'move',
    0.85,
    `(?:बुकिंग|अपॉइंटमेंट|समय|टाइम)(?: \\S+){0,8} (?:बदल${W}|बदल|शिफ्ट|शिफ़्ट|आगे|पोस्टपोन)|(?:बदल|शिफ्ट) (?:दो|दीजिए|दें|करो|करना)`,
  ),
  cue(
    'move',
    0.75,
    `(?:मेरी|अपनी|हमारी) (?:बुकिंग|अपॉइंटमेंट)(?!.*(?:रद्द|कैंस|कैन्स|बुक कर|दिखा))(?: \\S+){1,8} (?:कर (?:दो|दीजिए|दें|देना)|करें|करो|कीजिए)`,
  ),
  cue(
    'book',
    0.7,
    `(?:मुझे|मुझको|हमें|मैं)${some(0, 6)} (?:कटवाना|कटवाने|कटवानी|करवाना|करवाने|करवानी|कराना|दिखाना|मिलना|लेना|लेनी|आना|चाहता|चाहती)(?: हैं?| हूँ| हूं)?`,
  ),
  cue('book', 0.7, `(?:बुकिंग|अपॉइंटमेंट)(?: फिक्स| पक्की)? (?:कर (?:दो|दीजिए|दें)|करो|करें|करा दो|दे दो)`),
  cue(
    'find_times',
    0.75,
    `(?:क्या|कब|कौन सा|कितने बजे|किस दिन)${some(0, 5)} (?:आ सकता|आ सकती|आ सकते|आ जाऊँ|मिल जाएगा|मिलेगी)|(?:कोई|कुछ)${some(0, 2)} (?:समय|टाइम|स्लॉट|जगह)${some(0, 2)} (?:है|मिलेगा|बचा)`,
  ),
  cue(
    'cancel',
    0.75,
    `(?:नहीं|नही) (?:आ (?:पाऊंगा|पाऊँगा|पाऊंगी|पाऊँगी|सकता|सकती|पाएंगे|रहा|रही)|आऊंगा|आऊँगा|आऊंगी)|(?:बुकिंग|अपॉइंटमेंट)${some(0, 2)} (?:हटा|निकाल)`,
  ),
  cue('human', 0.85, `(?:किसी|इंसान|आदमी|व्यक्ति|स्टाफ़|स्टाफ|मालिक)(?: (?:इंसान|आदमी|व्यक्ति))? से (?:बात|मिलना)`),
  cue('help', 0.8, `(?:आप|तुम) क्या(?:[ -]क्या)? कर सकते|यह कैसे काम करता`),
  cue('cancel', 0.85, `रद्द|कैंसल|कैंसिल|कैन्सल`),
  cue(
    'list',
    0.9,
    `(?:मेरी|अपनी|हमारी)${some(0, 2)} (?:बुकिंग|बुकिंग्स|अपॉइंटमेंट|अपॉइंटमेंट्स)${some(0, 3)} (?:दिखा${W}|बता${W}|कब|क्या|कौन-सी|हैं|है)|(?:क्या|कब|कौन सी|कौन-सी|कितनी)${some(0, 3)} (?:मेरी|मेरा)${some(0, 2)} (?:बुकिंग|अपॉइंटमेंट)|मेरी कौन-?सी बुकिंग`,
  ),
  info('prices', 0.85, `कितने (?:का|की|के|पैसे|रुपये|लगेंगे)|कितना (?:है|लगेगा|पैसा|ख़र्च|खर्च)|दाम|क़ीमत|कीमत|रेट|शुल्क`),
  info('hours', 0.85, `कब (?:खुल${W}|बंद)|कितने बजे${some(0, 2)} (?:खुल${W}|बंद|तक)|खुलने का समय|कब तक खुल${W}`),
  info('location', 0.85, `कहाँ|कहां|पता (?:क्या|बता${W}|दीजिए)`),
  info('services', 0.85, `कौन(?:-कौन)?[ -]सी (?:सेवा${W}|सेवा|सर्विस${W}|सर्विस)|क्या[ -]क्या (?:करते|होता|मिलता|है)`),
  cue('block_time', 0.9, `(?:समय|टाइम) (?:रोक${W}|रोक|ब्लॉक)|ब्लॉक कर${W}?`),
]);
