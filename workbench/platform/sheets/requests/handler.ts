import type { Draft } from '../book/draft.ts';
import type { Request, Response } from '../service/api.ts';

/** Carries out one kind of request on a draft; throws ApiError to refuse. Returns the reply, if that kind has one. */
export type Handler<Kind extends keyof Request> = (
  draft: Draft,
  body: NonNullable<Request[Kind]>,
) => Response | undefined;

export type Handlers = { readonly [Kind in keyof Request]?: Handler<Kind> };
