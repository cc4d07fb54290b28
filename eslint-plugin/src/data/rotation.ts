/**
 * Log files that are not those of the site: of the system, its package manager, mail, data bases and the like.
 * Source: the packages of Debian 12 that put a file into /etc/logrotate.d.
 */
export const OTHER_LOGS =
  /^\/var\/log\/(?:(?:apt|installer|syslog|messages|kern|auth|secure|daemon|debug|cron|maillog|mail|user|lpr|news|boot|wtmp|btmp|lastlog|faillog|dpkg|alternatives|aptitude|ufw|fail2ban|dmesg|cloud-init|ubuntu-advantage|rsyslog|unattended-upgrades|apport|bootstrap|dnf|yum|firewalld|chrony|ntp|ntpstats|rkhunter|clamav|samba|cups|exim4?|postfix|dovecot|audit|sssd|snapper|sysstat|sa|stunnel4?|tor|openvpn|munin|zabbix|puppet|salt|mysql|mariadb|postgresql|mongodb|redis|memcached|rabbitmq|elasticsearch|letsencrypt|certbot|iptables|monit|supervisor|libvirt|lxd|gitlab|squid)(?:$|[./*_-]))|^\/var\/(?:lib|spool)\//i;

/** Units of systemd's time spans, in days. https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html */
export const TIME_SPAN_UNITS: readonly { names: RegExp; unit: 'Y' | 'M' | 'W' | 'D' | 'H' | 'MIN' | 'S' }[] =
  [
    { names: /^(?:years?|y)$/, unit: 'Y' },
    { names: /^(?:months?|M)$/, unit: 'M' },
    { names: /^(?:weeks?|w)$/, unit: 'W' },
    { names: /^(?:days?|d)$/, unit: 'D' },
    { names: /^(?:hours?|hr|h)$/, unit: 'H' },
    { names: /^(?:minutes?|min|m)$/, unit: 'MIN' },
    { names: /^(?:seconds?|sec|s|)$/, unit: 'S' },
  ];
