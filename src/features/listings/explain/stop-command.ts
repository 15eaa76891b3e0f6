/** How systemd stops a unit for good: of most services on Linux the same but for the name, so that it travels without words. */
export const stopCommand = (unit: string): string => `sudo systemctl disable --now ${unit}`;
