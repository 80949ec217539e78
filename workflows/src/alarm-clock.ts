import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/**
 * One open timer, kept as long as the moment it waits for stays the same: a command that does not change what the clock
 * has to ask costs no timer events.
 */
export class AlarmClock {
  private at: number | null = null;
  private scope: CancellationScope | null = null;
  private ringing = false;

  get rang(): boolean {
    return this.ringing;
  }

  /** `at` in milliseconds since 1970, or null for nothing to wait for. */
  set(at: number | null): void {
    if (at === this.at) return;
    this.scope?.cancel();
    this.stop();
    if (at === null) return;
    this.at = at;
    this.scope = new CancellationScope();
    void this.scope.run(() => this.wait(at));
  }

  /** Once the clock was asked; the same moment can be set again. */
  stop(): void {
    this.at = null;
    this.scope = null;
    this.ringing = false;
  }

  private async wait(at: number): Promise<void> {
    try {
      // A moment that has passed is asked at once; a timer of zero would be no timer.
      await sleep(Math.max(1, at - Date.now()));
      if (this.at === at) this.ringing = true;
    } catch (error) {
      if (!isCancellation(error)) throw error;
    }
  }
}
