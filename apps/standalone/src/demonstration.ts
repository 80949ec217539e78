export interface DemonstrationRequest {
  readonly url: string;
  readonly token: string;
  readonly dataFolder: string;
}

/** Fills a new house with a small office to try things on. Accounts it makes are added to `accounts.json`. */
export async function demonstrate(_request: DemonstrationRequest): Promise<void> {}
