/** Whether a text says anything: two letters or digits at least. "." or "-" is no reason. */
export const isReason = (text: string | undefined): boolean => (text?.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2;
