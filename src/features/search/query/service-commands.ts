/** The name that a command is given: `net start w32time`, `Restart-Service -Name "Spooler"`, `sc query dns`. */

const NET = /^net1?(?:\.exe)? (?:start|stop|pause|continue) (.+)$/;
/** `sc \\host query name`; settings may follow the name. */
const SC =
  /^sc(?:\.exe)? (?:\\\\\S+ )?(?:(?:q|sd)\w+|start|stop|pause|continue|config|control|failure|delete) ("[^"]+"|\S+)/;
const CMDLET = /^(?:get|set|start|stop|restart|suspend|resume|remove)-(?:service|process) (.+)$/;
const SYSTEMCTL =
  /^(?:sudo )?(?:systemctl|rc-service|service) (?:(?:re)?start|stop|reload|status|enable|disable|mask) (\S+)$/;
const KILL = /^task(?:kill|list)(?:\.exe)? .*?(?:\/im |imagename eq )(\S+)/;

/** The parameter that says what the name is. */
const PARAMETER = /(?:^|\s)-(?:display)?name[ :]/g;
/** Other parameters, a pipe, a further command. */
const REST = /\s*(?:[|;]|\s[-/]\w).*$/;

/** What a command on services or processes names, from a normalized text; undefined when it is none. */
export function nameInCommand(text: string): string | undefined {
  const found = [NET, SC, CMDLET, SYSTEMCTL, KILL].map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  const name = found
    ?.replace(PARAMETER, ' ')
    .trim()
    .replace(REST, '')
    .replace(/["'*]|\.service$/g, '')
    .trim();
  return name === '' ? undefined : name;
}
