import { ask } from './ask.ts';
import { booking } from './booking.ts';
import { details } from './details.ts';
import { engine } from './engine.ts';
import { hours } from './hours.ts';
import { info } from './info.ts';
import { label } from './label.ts';
import { notice } from './notice.ts';
import { notify } from './notify.ts';
import { offline } from './offline.ts';
import { refusal } from './refusal.ts';
import { search } from './search.ts';
import { series } from './series.ts';
import { settings } from './settings.ts';
import { staff } from './staff.ts';
import { time } from './time.ts';
import { title } from './title.ts';
import { waitlist } from './waitlist.ts';

/** The source: every other language is typed to be complete against it. */
export const english = {
  ask,
  booking,
  details,
  engine,
  hours,
  info,
  label,
  notice,
  notify,
  offline,
  refusal,
  search,
  series,
  settings,
  staff,
  time,
  title,
  waitlist,
};
