/** A mail as it leaves a script, and how many people may still be written to. */

/** A mail as it leaves. Addresses are as the script gave them: comma-separated. */
export interface OutgoingMail {
  to: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  attachments: MailFile[];
  inlineImages: Record<string, MailFile>;
  sentAt: Date;
  from: string;
}

export interface MailFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** Milliseconds: Google counts 24 hours from the first request ("Quotas for Google services"). */
const DAY = 86_400_000;

/** A consumer's account may write to a hundred people in 24 hours; any larger quota is a Workspace's. */
const CONSUMER = 100;

/** Recipients that may still be written to: full again 24 hours after the first of them. */
export class MailQuota {
  private since = -Infinity;
  private used = 0;

  constructor(
    private readonly perDay: number,
    private readonly now: () => number,
  ) {}

  get isWorkspace(): boolean {
    return this.perDay > CONSUMER;
  }

  get left(): number {
    return this.now() - this.since >= DAY ? this.perDay : Math.max(0, this.perDay - this.used);
  }

  use(recipients: number): void {
    if (this.now() - this.since >= DAY) {
      this.since = this.now();
      this.used = 0;
    }
    this.used += recipients;
  }
}
