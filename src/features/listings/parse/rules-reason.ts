/** What is said of each line of a firewall's rules; by it they are known as such. */

export const RULES = 'a rule of a firewall tells what is let through, not who listens: paste netstat or ss beside it';
