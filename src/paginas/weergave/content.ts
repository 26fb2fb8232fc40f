/** A mail ready to be addressed. */
export interface MailContent {
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  /** Where an answer goes; to the sender where absent. */
  readonly replyTo?: string;
  /** The sender's name as the reader sees it. */
  readonly from: string;
  /** Pictures by the name that the HTML calls them with (`cid:`). */
  readonly inlineImages?: Readonly<Record<string, GoogleAppsScript.Base.Blob>>;
  readonly attachments?: readonly GoogleAppsScript.Base.Blob[];
}

/** The sender's name in mails to colleagues. */
export const registerName = 'PLP-register';
