/** An error a Google service throws to the script: it crosses into the vm and the script may catch it. */
export class ServiceError extends Error {
  override readonly name: string;
  /** `GoogleJsonResponseException.details`: `{ code, message, … }`. */
  readonly details: unknown;

  constructor(message: string, name = 'Exception', details?: unknown) {
    super(message);
    this.name = name;
    this.details = details;
  }
}

/** Why an execution ended. A script that catches it goes on, but nothing that it does afterwards reaches a service. */
export type DeathCause = 'gap' | 'time' | 'killed' | 'unanswered' | 'consent';

/** Ends the execution. A script that catches it only meets it again at its next service call. */
export class ExecutionDeath extends Error {
  override readonly name = 'ExecutionDeath';
  readonly reason: DeathCause;

  constructor(reason: DeathCause, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The script asked for something that Google has and this platform lacks: it is named, never answered with a guess. */
export const gap = (what: string): ExecutionDeath =>
  new ExecutionDeath('gap', `local platform: ${what} is not emulated`);
