### Sumas de dinero, en dólares.

money = { NUMBER($amount, minimumFractionDigits: 2, maximumFractionDigits: 2) } $
money-small = { NUMBER($amount, minimumFractionDigits: 3, maximumFractionDigits: 3) } $
