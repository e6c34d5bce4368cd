import type { Worded } from '../shape.ts';

export const notify: Worded<'notify'> = {
  title: 'जिनकी बुकिंग है उन्हें संदेश',
  summary: '{{people}} को संदेश भेजें',
  to: 'किसे',
  notReached: 'यहाँ से संपर्क नहीं हो सकता',
  booking: '{{service}}, {{provider}} के साथ, {{when}}',
  late: '**{{business}}**: हमें देर हो रही है। आपकी बुकिंग ({{booking}}) लगभग {{minutes}} मिनट बाद, क़रीब {{time}} पर शुरू होगी। इंतज़ार के लिए क्षमा करें।',
  message: 'आपकी बुकिंग ({{booking}}) के बारे में **{{business}}**: {{message}}',
  nobody: 'तब किसी की बुकिंग नहीं है, इसलिए किसी को बताने की ज़रूरत नहीं।',
  nobodyLate: 'जो अभी आने वाले हैं उनमें से किसी की बुकिंग देर से शुरू नहीं होगी, इसलिए किसी को बताने की ज़रूरत नहीं।',
  whatToSay: 'मैं क्या बताऊँ, और किसे?',
  sent: '{{people}} को भेज दिया गया।',
  callThem: 'इन्होंने चैट में बुकिंग नहीं की थी, कृपया इन्हें फ़ोन करें: {{people}}।',
};
