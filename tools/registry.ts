import type { Tool, ToolCatalogue } from './contract.ts';
import { agendaTool } from './agenda.ts';
import { answerOfferTool } from './answer_offer.ts';
import { blockTimeTool } from './block_time.ts';
import { bookAppointmentTool } from './book_appointment.ts';
import { bookSeriesTool } from './book_series.ts';
import { bookVisitTool } from './book_visit.ts';
import { businessInfoTool } from './business_info.ts';
import { cancelAppointmentTool } from './cancel_appointment.ts';
import { findSlotsTool } from './find_slots.ts';
import { joinWaitlistTool } from './join_waitlist.ts';
import { leaveWaitlistTool } from './leave_waitlist.ts';
import { listBookingsTool } from './list_bookings.ts';
import { myDetailsTool } from './my_details.ts';
import { noteContactTool } from './note_contact.ts';
import { notifyCustomersTool } from './notify_customers.ts';
import { openHoursTool } from './open_hours.ts';
import type { ToolDeps } from './parts/deps.ts';
import { rescheduleAppointmentTool } from './reschedule_appointment.ts';
import { setHoursTool } from './set_hours.ts';
import { settingsTool } from './settings.ts';
import { settleBookingTool } from './settle_booking.ts';
import { swapDaysTool } from './swap_days.ts';
import { strictSchema } from './strict-schema.ts';

/**
 * Every tool of a deployment, sorted by name. A new tool is one file and one line here.
 * @example createTools(deps).forRole('customer').map(({ name }) => name)[0] //=> 'book_appointment'
 */
export function createTools(deps: ToolDeps): ToolCatalogue {
  const unsorted: Tool[] = [
    agendaTool(deps),
    answerOfferTool(deps),
    blockTimeTool(deps),
    bookAppointmentTool(deps),
    bookSeriesTool(deps),
    bookVisitTool(deps),
    businessInfoTool(),
    cancelAppointmentTool(deps),
    findSlotsTool(deps),
    joinWaitlistTool(deps),
    leaveWaitlistTool(deps),
    listBookingsTool(deps),
    myDetailsTool(deps),
    noteContactTool(),
    notifyCustomersTool(deps),
    openHoursTool(deps),
    rescheduleAppointmentTool(deps),
    setHoursTool(deps),
    settingsTool(deps),
    settleBookingTool(deps),
    swapDaysTool(deps),
  ];
  const tools = unsorted.sort((a, b) => (a.name < b.name ? -1 : 1));
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  const specs = new Map(
    tools.map(({ name, description, effect, input }) => [name, { name, description, effect, parameters: strictSchema(input) }]),
  );
  const forRole: ToolCatalogue['forRole'] = (role) => tools.filter(({ roles }) => roles.includes(role));
  return {
    get: (name) => byName.get(name),
    forRole,
    specs: (role) => forRole(role).flatMap(({ name }) => specs.get(name) ?? []),
  };
}
