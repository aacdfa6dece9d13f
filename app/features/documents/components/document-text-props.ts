export interface DocumentTextProps {
  documentId: string;
  personId: string;
  title: string;
  /** The text as it was when the page was made, for reading before and without a script. */
  html: string;
}
