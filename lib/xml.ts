/** Characters XML 1.0 has no place for, not even as references (its production 2, Char). Half a surrogate pair is one of them. */
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as it stands in XML or HTML, in an element or in a quoted attribute; what XML cannot hold becomes the replacement character. */
export const escapeXml = (text: string): string => text.replace(NO_XML, '\uFFFD').replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
