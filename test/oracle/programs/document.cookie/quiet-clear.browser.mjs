const all = document.cookie.split('; ');
for (const pair of all) {
  const [name] = pair.split('=');
  document.cookie = `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;
}
document.cookie = 'theme=; max-age=0';
