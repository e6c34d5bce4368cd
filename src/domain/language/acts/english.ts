import type { ActPhrases } from './phrases.ts';

/** Phrases between semicolons. */
export const list = (text: string): readonly string[] => text.split(';').map((phrase) => phrase.replace(/\s+/g, ' ').trim());

/** English acts. "(a|b) c" is "a c" and "b c"; "(please)" may be left out. */
export const ENGLISH: ActPhrases = {
  affirm: list(`
    yes; yess; yse; yh; yeh; yes yes; yep; yepp; yeah; yea; ye; yup; yupp; yah; yas; yees; y; ya; aye; uh huh; mhm; mm hmm; ok; okay; okey; okk; k; kk; oki; okie;
    okey dokey; alright; all right; sure; sur; sure thing; certainly; absolutely; definitely; of course; for sure; indeed; affirmative; correct;
    that's correct; thats correct; that is correct; this is correct; right; that's right; thats right; that is right; exactly; perfect; excellent; great;
    brilliant; wonderful; fantastic; awesome; lovely; amazing; super; cool; fine; good; nice; terrific; splendid; ideal; that's fine; thats fine;
    that is fine; that's good; thats good; that's great; thats great; that's perfect; thats perfect; that's ok; that's okay; thats ok; thats okay;
    that would be (great|good|fine|perfect|lovely|nice|awesome|wonderful|excellent|ok|okay); that'd be (great|good|fine|perfect|lovely); that'll (work|do);
    that will (work|do); that will be (fine|great|good|perfect); that works; this works; it works; works; works for me; that works for me;
    this works for me; works great; that works great; works fine; works perfectly; that suits me; suits me;
    sounds (good|great|perfect|fine|right|lovely|wonderful|awesome|ok|okay|excellent);
    that sounds (good|great|perfect|fine|right|lovely|wonderful|awesome|ok|okay|excellent); it sounds (good|great|perfect|fine);
    looks (good|great|right|correct|perfect|fine|ok); that looks (good|great|right|correct|perfect|fine); everything (is|looks) (good|correct|right|fine);
    all (good|correct|fine); its (good|fine|great|perfect|correct|ok|okay); it's (good|fine|great|perfect|correct|ok|okay);
    it is (good|fine|correct|right); go ahead; go for it; please go ahead; proceed; please proceed; carry on; do it; do that; please do; yes do; do so;
    let's do it; lets do it; let's do that; lets do that; let's go; lets go; let's go with that; let's book it; lets book it; book it; book that;
    book this; book me in; book me; book the appointment; book; make the booking; make the appointment; make the reservation; reserve it; schedule it;
    lock it in; sign me up; put me down; put me in; confirm; confirm it; confirm that; confirmed; i confirm; please confirm; confirm the booking;
    confirm booking; i'll take it; ill take it; i will take it; i'll take that; i take it; i want it; i'd like that; i would like that; i like it;
    i like that; i'd love to; i would love to; i'm happy with that; happy with that; i agree; agreed; deal; done; i'm in; no problem; no problems; no prob;
    no worries; not a problem; no issue; no objection; no objections; why not; i dont mind; i don't mind; don't mind if i do; no problem at all; no doubt;
    not bad; very well; sweet; bet; spot on; fair enough; okie dokie; okey doke; that'll do nicely; that will do nicely; good to go; yes that's (it|the one|right|correct); that's the one; thats the one; that's it exactly; fine by me; fine with me; ok by me; okay by me; ok with me; suits me fine; suits me (well|perfectly); by all means; very good; consider it done; make it so; splendid; grand; champion; smashing; yes i (do|am|would|will|want to|did|have|want|can); i do; that one; this one; go on (then); 👍; 👌; ✅; 💯; thumbs up`),
  negate: list(`
    no; noo; nope; nop; nah; nahh; naw; na; n; nay; no no; no way; not really; not now; not yet; not today; not this time; not at this time;
    not at the moment; not right now; negative; no thank you; no thanks; no thx; no ty; don't; dont; do not; please dont; please don't; don't do it;
    don't do that; do not do that; don't book (it|that|this); dont book (it|that|this); do not book (it|that|this); don't confirm; dont confirm;
    do not confirm; don't proceed; not that; not that one; not this; not this one; not correct; not right; incorrect; wrong; that's wrong; thats wrong;
    that is wrong; that's not right; thats not right; that is not right; that's not correct; that's incorrect; not good; not ok; not okay;
    that's not what i (want|wanted|meant|said); doesn't work; doesnt work; that doesn't work; that doesnt work; that does not work; won't work;
    that won't work; that wont work; that's no good; no good; i disagree; i don't want (it|that|to|this); i dont want (it|that|to|this);
    i do not want (it|that|to|this); i don't think so; i dont think so; i'd rather not; id rather not; i would rather not; rather not; better not;
    let's not; lets not; i'm not sure; im not sure; absolutely not; definitely not; certainly not; of course not; nothing; nothing else; none;
    none of (these|those|them|that); neither; never; no i (don't|do not|am not|wouldn't|won't); no that is all; no that's all; no thats all; no that's it;
    that's all; thats all; that is all; that's it; 👎; ❌`),
  thanks: list(`
    no thank you; no thanks; no thx; thank you very much for (your|the) help; thanks for everything; appreciate that; i appreciate that; i really appreciate it;
    thanks; thank you; thank u; thankyou; thx; thanx; thnx; ty; tysm; cheers; ta;
    thanks (a lot|so much|very much|again|a million|a bunch|for that|for your help|for the help|for helping|for your time);
    thank you (so much|very much|again|a lot|for that|for your help|for the help|for helping me|for your time); many thanks; much appreciated;
    i appreciate it; appreciate it; appreciated; that's very kind; very kind; 🙏`),
  goodbye: list(`
    bye; bye bye; goodbye; good bye; see you; see ya; see you then; see you later; see you soon; take care;
    have a (good|great|nice|lovely|wonderful) (day|one|evening|night|weekend|afternoon|time); good night; cya; talk to you later; ttyl; farewell;
    have a good rest of your day`),
  greeting: list(`
    hi; hii; hello; helo; hey; heyy; hey there; hi there; hello there; hiya; howdy; good morning; good afternoon; good evening; good day; greetings;
    morning; evening; afternoon; yo; how are you; how's it going; hows it going; nice to meet you; whats up; what's up; sup`),
  help: list(`
    help; help me; please help; i need help; can you help (me); could you help (me); what can (you|u) do; what can (you|u) do for me; what else can (you|u) do; what can i (do|say|ask); what can you help (me) with;
    how does this work; how do i use this; how do you work; i don't understand; i dont understand; i'm confused; im confused; i'm lost; instructions; menu;
    options; what are my options; what now; ?`),
  human: list(`
    human; a human; real person; a real person; agent; an agent; operator; representative; a representative; receptionist; real human; live agent;
    customer service; customer support;
    (talk|speak|chat) (to|with) (a|an|the|some|your|my) (human|person|agent|operator|representative|someone|manager|receptionist|real person|real human|live agent|live person|member of staff|human being|owner);
    (talk|speak|chat) (to|with) (someone|somebody|a real person|a human|staff|the team|the staff|the salon|the clinic|people);
    get me a (human|person|manager|real person); i want a (human|person|real person); call me; have someone call me; can someone call me;
    connect me (to|with) (a|an|the) (human|person|agent|representative|manager); put me through; transfer me`),
  cancelFlow: list(`
    never mind; nevermind; nvm; forget it; forget about it; forget that; stop; stop it; stop that; quit; exit; abort; leave it; drop it; scrap that;
    scratch that; cancel; cancel that; cancel this; don't bother; dont bother; no longer needed; not interested; i'm not interested; im not interested;
    i changed my mind; i've changed my mind; ive changed my mind; changed my mind; maybe later; maybe another time; (i will|i'll|i wont|i won't) not bother (then); i won't bother (then); i wont bother (then); i will not bother (then); won't bother; not to worry; no worries another time; doesn't matter anymore; it doesn't matter anymore; leave it (then|for now|there|at that); let's leave it; lets leave it; i'll leave it; ill leave it; i will leave it; skip it then; i'll try (somewhere else|elsewhere); ill try (somewhere else|elsewhere); i'll go elsewhere; i'll look elsewhere; i'd rather not then; then i'd rather not; some other time; another time`),
  startOver: list(`
    start over; start again; start from scratch; start from the beginning; restart; reset; begin again; from the top; new booking; let's start over;
    lets start over; let's start again; start fresh; start afresh; clear everything; back to the start; go back to the start`),
  repeat: list(`
    repeat; repeat that; repeat please; say again; say that again; come again; pardon; pardon me; what did you say; what was that; can you repeat (that);
    could you repeat (that); can you say that again; could you say that again; again please; sorry what; what; huh; once more; one more time;
    show me again; show again; show them again; show me those again`),
  anyone: list(`
    (anyone|anybody|any one) (is fine|is ok|is okay|is good|will do|works|available|free|who's free|who is free|else); anyone; anybody; any one; whoever;
    whoever is (free|available); whoever's (free|available);
    any (stylist|provider|doctor|dentist|therapist|tutor|consultant|hairdresser|barber|person|of them|staff|member of staff|one of them|hygienist);
    (i have|i've got|i've|have) no preference; no preference; (i don't|i dont|don't|dont) (mind who|care who|care who it is|have a preference);
    doesn't matter who; doesnt matter who; either; either one; either is fine; either works; someone else; somebody else; first available person; who ever`),
  more: list(`
    anything else; something else; any other (times|time|options|slots|days|dates|day|openings|availability|appointments|stylists|suggestions);
    other (times|options|slots|days|dates|openings|suggestions); more (times|options|slots|days|dates|openings|please); more; show more; show me more;
    see more; next page; what else; what else do you have; what other (times|options|slots|days|dates); different (time|times|day|days|options|slot|slots);
    a different (time|day|date|slot); another (time|day|date|slot|option|one); anything (later|earlier|sooner); something (later|earlier|sooner); later;
    earlier; sooner; later please; earlier please; a bit later; a bit earlier; a little later; a little earlier; later than that; earlier than that;
    later in the (day|week|month); earlier in the (day|week); none of (these|those|them)( work)?; alternatives; any alternatives; what about later;
    what about earlier`),
  skip: list(`
    skip; skip it; skip that; skip this; pass; i'd rather not say; id rather not say; prefer not to say; i prefer not to; i don't have one;
    i dont have one; don't have one; not applicable; leave it blank; leave blank; no comment`),
  filler: list(`
    please; pls; plz; the; it; that; this; so; then; just; well; oh; ah; um; uh; hmm; hm; for me; to me; now; very; really; much; and; sir; madam; mate;
    dear; man; bro; buddy; lol; haha; for now; actually; totally; all; me; you; is; there; at all; sorry; hun; love; again; quite; i think; i guess;
    i suppose; with that; with me; as well; too; by me; bot; almanac; everyone; team; folks; ma; ma'am; a; pretty; them; those; these; i; i'm; im`),
};
