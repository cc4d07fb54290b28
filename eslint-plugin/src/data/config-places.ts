/** Where the files of a server's configuration lie, on a machine and in a repository. */
interface ConfigPlaces {
  /** Names of main files. */
  mains: readonly string[];
  /** Folders beside or above a file in which a main file may lie. */
  folders: readonly string[];
  /** Folders of a machine that a repository lays out in its own way. */
  prefixes: readonly string[];
  /** Whether the files of one folder are included together. */
  together: boolean;
}

export const CONFIG_PLACES: Readonly<Record<'nginx' | 'apache' | 'logrotate' | 'journald', ConfigPlaces>> = {
  // https://nginx.org/en/docs/configure.html and the packages of Debian, Alpine, FreeBSD and Docker
  nginx: {
    mains: ['nginx.conf', 'nginx.conf.template'],
    folders: ['nginx', 'etc/nginx'],
    prefixes: ['/etc/nginx/', '/usr/local/nginx/conf/', '/usr/local/etc/nginx/', '/opt/nginx/conf/'],
    together: true,
  },
  // https://cwiki.apache.org/confluence/display/HTTPD/DistrosDefaultLayout
  apache: {
    mains: ['httpd.conf', 'apache2.conf'],
    folders: ['apache2', 'apache', 'httpd', 'httpd/conf', 'etc/apache2', 'etc/httpd/conf'],
    prefixes: ['/etc/apache2/', '/etc/httpd/', '/usr/local/apache2/conf/', '/usr/local/apache2/'],
    together: false,
  },
  // https://github.com/logrotate/logrotate/blob/main/examples/logrotate.conf
  logrotate: {
    mains: ['logrotate.conf'],
    folders: ['logrotate', 'etc'],
    prefixes: ['/etc/', '/usr/local/etc/'],
    together: false,
  },
  journald: { mains: [], folders: [], prefixes: [], together: false },
};

/**
 * Files of an included folder that count as leftovers: logrotate's `tabooext`.
 * https://github.com/logrotate/logrotate/blob/main/logrotate.8.in
 */
export const IGNORED_INCLUDES =
  /^\.|~$|,v$|\.(?:bak|cfsaved|disabled|dpkg-\w+|new|old|orig|pac(?:new|orig|save)|rpm(?:new|orig|save)|swp|ucf-\w+|md)$|\.rhn-cfg-tmp-/;
