/** Feasts and days of remembrance, in Devanagari and as people type them in Latin letters. */
export const FEASTS = `
क्रिसमस | बड़ा दिन | bada din = christmas day
क्रिसमस की पूर्व संध्या | क्रिसमस से एक दिन पहले = christmas eve
नया साल | नए साल | नए साल के दिन | नववर्ष | naya saal | naye saal = new year's day
नए साल की पूर्व संध्या = new year's eve
गुड फ्राइडे = good friday
ईस्टर = easter
दिवाली | दीपावली | diwali | deepavali | dipawali = diwali
होली | holi = holi
स्वतंत्रता दिवस | पंद्रह अगस्त | swatantrata diwas = 15 august
गणतंत्र दिवस | gantantra diwas = 26 january
गांधी जयंती | gandhi jayanti = gandhi jayanti
रक्षाबंधन | रक्षा बंधन | राखी | raksha bandhan | rakshabandhan | rakhi = raksha bandhan
दशहरा | दशहरे | विजयादशमी | dussehra | dusshera | dushera | dasara = dussehra
जन्माष्टमी | कृष्ण जन्माष्टमी | janmashtami | janmashtmi = janmashtami
गणेश चतुर्थी | ganesh chaturthi = ganesh chaturthi
महाशिवरात्रि | शिवरात्रि | mahashivratri | maha shivratri | shivratri = maha shivaratri
मकर संक्रांति | मकर संक्रान्ति | संक्रांति | makar sankranti | sankranti = makar sankranti
लोहड़ी | lohri = 13 january
पोंगल | pongal = makar sankranti
बाल दिवस | bal diwas | baal diwas = 14 november
शिक्षक दिवस | shikshak diwas = 5 september
मजदूर दिवस | श्रमिक दिवस | मई दिवस = 1 may
महिला दिवस | mahila diwas = 8 march
वैलेंटाइन डे | वेलेंटाइन डे = 14 february
अंबेडकर जयंती | ambedkar jayanti = 14 april
`;
