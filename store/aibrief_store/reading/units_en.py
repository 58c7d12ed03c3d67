"""What English texts count and measure."""

from aibrief_store.reading.units import BEHIND, CODES, MILLIONS, SYMBOLS, units

_MONEY = """
money USD dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars
money USD united states dollar, united states dollars
money cent:USD:0.01 cent, cents
money CNY yuan, chinese yuan, renminbi, rmb, kuai
money jiao:CNY:0.1 mao, jiao
money KRW won, korean won, south korean won
money JPY yen, japanese yen
money EUR euro, euros
money GBP pound sterling, pounds sterling, british pound, british pounds
money penny:GBP:0.01 pence, penny, pennies
money CAD canadian dollar, canadian dollars
money AUD australian dollar, australian dollars
money NZD new zealand dollar, new zealand dollars
money HKD hong kong dollar, hong kong dollars
money SGD singapore dollar, singapore dollars
money TWD taiwan dollar, taiwan dollars, new taiwan dollars
money CHF swiss franc, swiss francs
money franc franc, francs
money mark mark, marks
money INR indian rupee, indian rupees
money rupee rupee, rupees
money RUB ruble, rubles, rouble, roubles
money MXN mexican peso, mexican pesos
money peso peso, pesos
money BRL brazilian real, reais
money TRY turkish lira, turkish liras
money lira lira, liras
money THB baht
money VND dong
money MYR ringgit
money SEK swedish krona, swedish kronor
money NOK norwegian krone, norwegian kroner
money DKK danish krone, danish kroner
money JPY jpy
money USD usd
money EUR eur
money GBP gbp
money KRW krw
money CNY cny
money HKD hkd
money CAD cad
money AUD aud
money CHF chf
money SAR saudi riyal, saudi riyals
money AED dirham, dirhams
money ZAR rand
money BTC bitcoin, bitcoins
money satoshi:BTC:0.00000001 satoshi, satoshis
"""

_MEASURES = """
percent % percent, per cent, percents, percentage, pct
percent %p percentage point, percentage points, percent points, pp
percent bp basis point, basis points, bps
number 1 times, fold, x
dimension km kilometer, kilometers, kilometre, kilometres
dimension m meter, meters, metre, metres
dimension dm decimeter, decimeters
dimension cm centimeter, centimeters, centimetre, centimetres
dimension mm millimeter, millimeters, millimetre, millimetres
dimension um micrometer, micrometers, micron, microns
dimension nm nanometer, nanometers, nanometre, nanometres
dimension pm picometer, picometers
dimension [mi_i] mile, miles, mi
dimension [ft_i] foot, feet, ft
dimension [in_i] inch, inches
dimension [yd_i] yard, yards
dimension m2 square meter, square meters, square metre, square metres, sq m
dimension km2 square kilometer, square kilometers, square kilometre, square kilometres
dimension [sft_i] square foot, square feet, sq ft
dimension [smi_us] square mile, square miles
dimension m3 cubic meter, cubic meters, cubic metre, cubic metres
dimension [cft_i] cubic foot, cubic feet
dimension ha hectare, hectares
dimension [acr_us] acre, acres
dimension g gram, grams
dimension kg kilogram, kilograms, kilo, kilos
dimension mg milligram, milligrams
dimension ug microgram, micrograms
dimension t ton, tons, tonne, tonnes, metric ton, metric tons
dimension [oz_av] ounce, ounces, oz
dimension [lb_av] pound, pounds, lb, lbs
dimension [dr_av] drachma, drachmas, dram, drams
dimension L liter, liters, litre, litres
dimension mL milliliter, milliliters, millilitre, millilitres
dimension [gal_us] gallon, gallons
dimension [bbl_us] barrel, barrels
dimension [tsp_us] teaspoon, teaspoons
dimension [tbs_us] tablespoon, tablespoons
dimension [cup_us] cup, cups
dimension [pt_us] pint, pints
dimension [qt_us] quart, quarts
dimension bit bit, bits
dimension By byte, bytes
dimension kBy kilobyte, kilobytes
dimension MBy megabyte, megabytes
dimension GBy gigabyte, gigabytes
dimension TBy terabyte, terabytes
dimension PBy petabyte, petabytes
dimension W watt, watts
dimension kW kilowatt, kilowatts
dimension MW megawatt, megawatts
dimension GW gigawatt, gigawatts
dimension kW.h kilowatt hour, kilowatt hours
dimension MW.h megawatt hour, megawatt hours
dimension GW.h gigawatt hour, gigawatt hours
dimension TW.h terawatt hour, terawatt hours
dimension Hz hertz
dimension MHz megahertz
dimension GHz gigahertz
dimension Cel degrees celsius, degrees centigrade, degree celsius
dimension [degF] degrees fahrenheit
dimension deg degree, degrees
dimension rad radian, radians, rad
dimension turn turn, turns
dimension km/h kilometers per hour, kilometres per hour, kph
dimension [mi_i]/h miles per hour, mph
dimension s second, seconds, sec, secs
dimension ms millisecond, milliseconds
dimension min minute, minutes, min, mins
dimension h hour, hours, hr, hrs
dimension d day, days
dimension wk week, weeks
dimension mo month, months
dimension a year, years
dimension decade decade, decades
dimension century century, centuries
"""

_COUNTS = """
count item item, items
count person person, persons, people
count company company, companies, firm, firms, business, businesses
count country country, countries, nation, nations
count city city, cities
count token token, tokens
count parameter parameter, parameters
count age year old, years old, years of age, year olds, month old, months old, week old, weeks old
count age day old, days old
"""

UNITS = units(
    SYMBOLS,
    CODES,
    BEHIND,
    MILLIONS,
    words=_COUNTS + _MEASURES + _MONEY,
)
