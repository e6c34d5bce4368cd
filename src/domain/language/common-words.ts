/** Everyday words that are never a slip of somebody's name and never a name themselves. */
const WORDS = `a about above actually after afternoon again ago ahead all almost alone already alright also always am an and another any anybody anyone anything anytime appointment appointments are
around as ask at available away back bad be because become been before begin being best better between big bit book booked booking both but by bye call called can cancel cannot cant care change check
clear close closed come coming confirm correct cost could customer date day days deal did different do does doing done dont down during each earlier early either else email end english enough even evening
every everyone everything exactly excellent except far fast few find fine first five for forget four free friday from full fun get getting give glad go going good got great guess had half happy hard has have having he hear hello
help her here hey hi him his hold home hope hour hours how however human idea if im in instead interested into is it its ive job just keep kind know last late later least leave less let lets like line list
little location long look looking lot lots love lovely made make making man many match maybe me mean meant mid mind mine minute minutes miss moment monday money month months more morning most move much must my myself name near need
needed never new next nice night no nobody none noon nope nor not nothing now number of off offer often oh ok okay old on once one ones only open option or order other our out over own paid part pay people perfect perhaps person
phone place please point possible prefer preferably pretty price probably problem put question quick quite rather ready real really reason remember reschedule right room said same saturday say says schedule see seem send service
services session set shall she short should show sick since six slot slots small so some somebody someone something somewhere soon sorry sound sounds speak start still stop such sunday super sure take talk tell ten thank thanks that
the their them then there these they thing things think third this those three through thursday time times tired to today together tomorrow tonight too total try trying tuesday two under until up us use used using usually very visit
wait want wanted was way we wednesday week weekend weeks well went were what whatever when where which while who whoever whole whom whose why will wish with within without wonder wondering work working works would wrong year yep yes
yesterday yet you your yours yup zero cool awesome amazing wonderful fantastic great brilliant absolutely definitely certainly sure nah yeah yea thx cheers busy running new back unable able not afraid allergic pregnant student male female`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/));
