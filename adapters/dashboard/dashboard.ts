import express, { Router } from 'express';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { DomainError } from '../../src/domain/errors.ts';
import { asId } from '../../src/domain/people/ids.ts';
import type { ConversationId, OperationId } from '../../src/domain/people/ids.ts';
import type { Principal } from '../../src/domain/people/principal.ts';
import { addDays, localDateOf } from '../../src/domain/time/wall.ts';
import type { StartedSession } from '../../src/ports/channel.ts';
import type { Desk } from '../../src/ports/desk.ts';
import type { HandoffDesk } from '../../src/ports/handoffs.ts';
import type { Services } from '../../src/services/deps.ts';
import { getBusiness } from '../../src/services/get-business.ts';
import { signInOwner } from '../../src/services/owner-access.ts';
import { usageOfBusiness } from '../../src/services/model-usage.ts';
import type { OwnerAccessDeps } from '../../src/services/owner-access.ts';
import type { Mount } from '../http/mount.ts';
import { clearOwnerCookie, readOwnerCookie, setOwnerCookie } from '../http/owner-cookie.ts';
import type { Waiting } from './waiting.ts';
import { dashboardPage, refusedLinkPage, signedOutPage, signInPage } from './views.ts';

export type DashboardOptions = {
  readonly services: Services;
  readonly desk: Desk;
  readonly access: OwnerAccessDeps;
  /** Starts or resumes an owner's chat. */
  readonly chat: (principal: Principal, resume?: string) => Promise<StartedSession>;
  /** Conversations that were handed to the business. */
  readonly handoffs: (principal: Principal, by: string) => HandoffDesk;
  /** Cookies only over https. */
  readonly secureCookies: boolean;
};

/** Today and the six days before. */
const USAGE_DAYS = 7;
/** More than these are shown once some of them are answered. */
const MOST_WAITING = 20;
const formBody = z.record(z.string(), z.string());
const operationOf = (values: Readonly<Record<string, string>>): OperationId =>
  asId<OperationId>(
    `desk.${z
      .string()
      .regex(/^[A-Za-z0-9_-]{10,40}$/)
      .parse(values['operationId'])}`,
  );

/** A link or session that does not hold, or no longer. */
const isRefused = (thrown: unknown): boolean =>
  thrown instanceof DomainError && (thrown.code === 'FORBIDDEN' || thrown.code === 'EXPIRED');

/** `/dashboard`: one-time sign-in, the owner's week, forms, and sessions for the owner's chat. */
export function createDashboard(options: DashboardOptions): Mount {
  const { services, desk, access } = options;
  const router = Router();
  router.use(express.urlencoded({ extended: false, limit: '8kb' }), express.json({ limit: '8kb' }));
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });

  /** The owner behind the cookie; undefined when nobody is signed in. */
  async function ownerOf(request: Request): Promise<Principal | undefined> {
    const token = readOwnerCookie(request);
    if (token === undefined) return undefined;
    try {
      const { businessId } = await access.tokens.verify(token, 'owner');
      return { role: 'owner', businessId };
    } catch (thrown) {
      if (isRefused(thrown)) return undefined;
      throw thrown;
    }
  }

  const handoffsOf = async (principal: Principal): Promise<HandoffDesk> =>
    options.handoffs(principal, (await getBusiness(services, principal.businessId)).name);

  async function waitingFor(principal: Principal): Promise<readonly Waiting[]> {
    const handoffs = await handoffsOf(principal);
    const listed = (await handoffs.list()).slice(0, MOST_WAITING);
    return await Promise.all(listed.map(({ conversationId }) => handoffs.read(conversationId)));
  }

  async function show(response: Response, principal: Principal, notice?: string): Promise<void> {
    const business = await getBusiness(services, principal.businessId);
    const agenda = await desk.view('agenda', principal, {});
    const hours = await desk.view('hours', principal, {});
    if (agenda.card.type !== 'agenda' || hours.card.type !== 'agenda')
      throw new DomainError('INTERNAL', 'desk: expected agenda cards');
    const today = localDateOf(services.clock.now(), business.timeZone);
    const waiting = await waitingFor(principal);
    const lastDays = Array.from({ length: USAGE_DAYS }, (_, index) => addDays(today, -index));
    response.type('html').send(
      dashboardPage({
        businessId: business._id,
        businessName: business.name,
        providers: business.providers.map((provider) => provider.name),
        agenda: agenda.card,
        hours: hours.card,
        today,
        usage: await usageOfBusiness(services, business._id, lastDays),
        waiting,
        waitingOperations: waiting.map(() => services.ids.unique()),
        operationId: services.ids.unique(),
        ...(notice ? { notice } : {}),
      }),
    );
  }

  router.get('/', async (request, response) => {
    const owner = await ownerOf(request);
    if (owner) await show(response, owner);
    else response.type('html').send(signedOutPage());
  });
  router.get('/sign-in', (request, response) => {
    response.type('html').send(signInPage(String(request.query['token'] ?? '')));
  });
  router.post('/sign-in', async (request, response) => {
    const { token } = formBody.parse(request.body);
    try {
      const signedIn = await signInOwner(access, token ?? '');
      setOwnerCookie(response, signedIn.token, signedIn.expiresAt, options.secureCookies);
      response.redirect(303, '/dashboard');
    } catch (thrown) {
      if (!isRefused(thrown)) throw thrown;
      response.status(403).type('html').send(refusedLinkPage());
    }
  });
  router.post('/sign-out', (_request, response) => {
    clearOwnerCookie(response);
    response.redirect(303, '/dashboard');
  });
  router.post(['/block-time', '/cancel-appointment'], async (request, response) => {
    const owner = await ownerOf(request);
    if (!owner) throw new DomainError('FORBIDDEN', 'sign in first');
    const values = formBody.parse(request.body);
    try {
      const { text } = await desk.submit({ name: request.path.slice(1), values }, owner, operationOf(values));
      await show(response, owner, text);
    } catch (thrown) {
      if (!(thrown instanceof DomainError) || thrown.code === 'INTERNAL') throw thrown;
      response.status(400);
      await show(response, owner, `Not done: ${thrown.message}`);
    }
  });
  router.post(['/answer', '/hand-back'], async (request, response) => {
    const owner = await ownerOf(request);
    if (!owner) throw new DomainError('FORBIDDEN', 'sign in first');
    const values = formBody.parse(request.body);
    const conversation = asId<ConversationId>(values['conversation'] ?? '');
    const handoffs = await handoffsOf(owner);
    try {
      if (request.path === '/answer') await handoffs.answer(conversation, values['text'] ?? '', operationOf(values));
      else await handoffs.handBack(conversation, operationOf(values));
      await show(response, owner, request.path === '/answer' ? 'Sent.' : 'The assistant answers again.');
    } catch (thrown) {
      if (!(thrown instanceof DomainError) || thrown.code === 'INTERNAL') throw thrown;
      response.status(400);
      await show(response, owner, `Not done: ${thrown.message}`);
    }
  });
  router.post('/chat-sessions', async (request, response) => {
    const owner = await ownerOf(request);
    if (!owner) throw new DomainError('FORBIDDEN', 'sign in first');
    const { resume } = z.object({ resume: z.string().optional() }).parse(request.body ?? {});
    response.status(201).json(await options.chat(owner, resume));
  });

  const html = { 200: { description: 'HTML' } };
  const tags = ['pages'];
  return {
    path: '/dashboard',
    router,
    describes: {
      '/dashboard': { get: { summary: "The owner's week", tags, responses: html } },
      '/dashboard/sign-in': {
        get: { summary: 'Asks to press the button of a one-time link', tags, responses: html },
        post: {
          summary: 'Uses a one-time link up and signs the owner in',
          tags,
          responses: { 303: { description: 'Signed in' } },
        },
      },
      '/dashboard/sign-out': { post: { summary: 'Signs out', tags, responses: { 303: { description: 'Signed out' } } } },
      '/dashboard/answer': { post: { summary: 'Answers a customer who waits for a person (form)', tags, responses: html } },
      '/dashboard/hand-back': { post: { summary: 'Gives a customer back to the assistant (form)', tags, responses: html } },
      '/dashboard/block-time': { post: { summary: 'Blocks time (form)', tags, responses: html } },
      '/dashboard/cancel-appointment': {
        post: { summary: 'Cancels an appointment by its reference (form)', tags, responses: html },
      },
      '/dashboard/chat-sessions': {
        post: { summary: 'A chat session as the signed-in owner', tags, responses: { 201: { description: 'Session' } } },
      },
    },
  };
}
