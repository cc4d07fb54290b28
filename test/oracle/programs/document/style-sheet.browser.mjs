const link = document.createElement('link');
Object.assign(link, { rel: 'stylesheet', href: 'https://styles.example.com/shop.css' });
document.head.append(link);
