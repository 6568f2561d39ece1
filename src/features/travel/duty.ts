import type { Duty } from "../../ui/feature";

export const travelDuty: Duty = {
  id: "travel",
  title: "Trips",
  group: "people",
  pages: [
    { path: "travel", load: () => import("./list/TripsPage").then((page) => page.TripsPage) },
    { path: "travel/trip", load: () => import("./TripPage").then((page) => page.TripPage) },
    { path: "travel/wish", find: "New trip", load: () => import("./request/WishPage").then((page) => page.WishPage) },
    {
      path: "travel/where",
      find: "Who is where",
      load: () => import("./where/WherePage").then((page) => page.WherePage),
    },
    { path: "travel/estimate", load: () => import("./estimate/EstimatePage").then((page) => page.EstimatePage) },
    { path: "travel/leg", load: () => import("./legs/LegPage").then((page) => page.LegPage) },
    { path: "travel/itinerary", load: () => import("./itinerary/ItineraryPage").then((page) => page.ItineraryPage) },
    { path: "travel/claim", load: () => import("./claim/ClaimPage").then((page) => page.ClaimPage) },
    { path: "travel/day", load: () => import("./claim/DayPage").then((page) => page.DayPage) },
    { path: "travel/compare", load: () => import("./estimate/ComparePage").then((page) => page.ComparePage) },
    { path: "travel/cancel", load: () => import("./end/CancelPage").then((page) => page.CancelPage) },
  ],
};
