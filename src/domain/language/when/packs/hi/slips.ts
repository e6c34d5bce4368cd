import { repairs } from '../slips.ts';

/** What people mistype when they name a day, and words that only look so. In their plainest spelling. */
export const HINDI_REPAIRS = repairs(
  'सोमवार मंगलवार बुधवार गुरुवार बृहस्पतिवार शुक्रवार शनिवार रविवार सितंबर अक्टूबर नवंबर दिसंबर सप्ताहांत ' +
    'somvar somwar mangalvar mangalwar budhvar budhwar guruvar guruwar shukravar shukrawar shanivar shaniwar ravivar raviwar dopahar',
  'परिवार रविवारी somdev budhiya shukriya',
);
