namespace Sxsh.Pipeline.Model.Comparison;

/// <summary>Tells in what paired observations differ.</summary>
internal sealed class ObservationDifference
{
    private readonly IReadOnlyList<Observation> _before;
    private readonly IReadOnlyList<Observation> _after;
    private readonly IReadOnlyDictionary<int, int> _pairs;
    private readonly HashSet<int> _moved = [];

    /// <summary>Prepares the telling.</summary>
    /// <param name="before">One side.</param>
    /// <param name="after">The other side.</param>
    /// <param name="pairs">Which indexes belong together.</param>
    public ObservationDifference(IReadOnlyList<Observation> before, IReadOnlyList<Observation> after, IReadOnlyDictionary<int, int> pairs)
    {
        _before = before;
        _after = after;
        _pairs = pairs;
        foreach (IGrouping<object, int> group in pairs.Keys.GroupBy(index => ObservationPairs.IdentityOf(before[index])))
        {
            int[] left = [.. group.Order()];
            int[] right = [.. left.Select(index => pairs[index]).Order()];
            _moved.UnionWith(left.Where((index, rank) => pairs[index] != right[rank]));
        }
    }

    /// <summary>Tells in what a pair differs.</summary>
    /// <param name="left">Index on the one side.</param>
    /// <param name="right">Index on the other side.</param>
    /// <returns>The fields, in their own order; none if the pair is the same.</returns>
    public IReadOnlyList<ObservationField> Between(int left, int right)
    {
        Observation before = _before[left];
        Observation after = _after[right];
        List<ObservationField> fields = [];
        Add(ObservationField.Value, before.Value != after.Value);
        Add(ObservationField.ValueMax, before.ValueMax != after.ValueMax);
        Add(ObservationField.Unit, before.Unit != after.Unit);
        Add(ObservationField.Qualifier, before.Qualifier != after.Qualifier);
        Add(ObservationField.Status, before.Status != after.Status);
        Add(ObservationField.SameAs, !IsSamePlace(before.SameAs, after.SameAs));
        Add(ObservationField.PartOf, !IsSamePlace(before.PartOf, after.PartOf));
        Add(ObservationField.Reported, before.ReportedValue != after.ReportedValue || before.ReportedUnit != after.ReportedUnit);
        Add(ObservationField.NeedsReview, before.NeedsReview != after.NeedsReview);
        Add(ObservationField.Confidence, before.Confidence != after.Confidence);
        Add(ObservationField.Source, before.Source != after.Source);
        Add(ObservationField.Order, _moved.Contains(left));
        return fields;

        void Add(ObservationField field, bool isDifferent)
        {
            if (isDifferent)
            {
                fields.Add(field);
            }
        }
    }

    // Indexes move when rows come and go; what counts is that they still lead to the same observation.
    private bool IsSamePlace(int? left, int? right) =>
        left is { } from ? right is { } to && _pairs.TryGetValue(from, out int other) && other == to : right is null;
}
