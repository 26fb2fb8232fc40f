/** A mail ready to be addressed. */
export interface MailContent {
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  /** Where an answer goes; to the sender where absent. */
  readonly replyTo?: string;
  /** The sender's name as the reader sees it. */
  readonly from: string;
  /** Its pictures: the name that the HTML calls each with (`cid:`), and of which chart it is. */
  readonly pictures?: readonly { readonly cid: string; readonly title: string }[];
}

/** The sender's name in mails to colleagues. */
export const registerName = 'PLP-register';
