using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Calendar;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Queries;
using Xunit;
using static Sxsh.Pipeline.Tests.Decisions.ReviewBench;

namespace Sxsh.Pipeline.Tests.Decisions;

public sealed class FigureReviewTests
{
    private readonly ReviewBench _bench = new();

    [Fact]
    public async Task Find_Prose_GivesTheTextAndItsFiguresAtTheirPlaces()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);

        ReviewedReport report = await _bench.Find(id);

        Assert.Equal([Courses, Budget], report.Text!.Select(paragraph => paragraph.Text));
        Assert.Equal(["training_courses", "programme_budget"], report.Figures.Select(figure => figure.Read.Indicator.Value));
        string whole = Courses + "\n\n" + Budget;
        Assert.All(report.Figures, figure => Assert.Equal(figure.Read.Source.Quote, whole.Substring(figure.Read.Source.Start!.Value, figure.Read.Source.Length!.Value)));
        ReviewAnswer answer = ReviewAnswer.Of(report, Catalogue.BuiltIn);
        Assert.Equal([FigureState.Read, FigureState.Open], answer.Figures.Select(figure => figure.State));
        Assert.True(answer.Text.Complete);
    }

    [Fact]
    public async Task Decide_NothingYet_AValueUnderReviewDoesNotCount()
    {
        await _bench.Submit(Courses, Budget);

        Assert.Equal(5, await _bench.Total(CubeAudience.National, "training_courses"));
        Assert.Null(await _bench.Total(CubeAudience.National, "programme_budget"));
    }

    [Fact]
    public async Task Decide_Confirmed_CountsAsItWasRead()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);

        FigureOutcome outcome = await _bench.Decide(id, "programme_budget", FigureVerdict.Confirmed, null);

        Assert.Null(outcome.Refusal);
        Assert.Equal(3_150_000_000_000m, await _bench.Total(CubeAudience.National, "programme_budget"));
        Assert.Equal(FigureState.Confirmed, FigureAnswer.Of(await _bench.Figure(id, "programme_budget")).State);
    }

    [Fact]
    public async Task Decide_Corrected_CountsAsCorrectedAndKeepsWhatWasRead()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);

        await _bench.Decide(id, "programme_budget", FigureVerdict.Corrected, 3_150_000_000m);

        Assert.Equal(3_150_000_000m, await _bench.Total(CubeAudience.National, "programme_budget"));
        ObservationAnswer answer = (await _bench.Observations(isOfficial: false)).Single(item => item.Indicator.Value == "programme_budget");
        Assert.Equal((3_150_000_000m, 3_150_000_000_000m, "3.150 tỷ đồng"), (answer.Value, answer.Decision!.Read.Value, answer.Reported.Value + " " + answer.Reported.Unit));
        Assert.Equal((FigureVerdict.Corrected, DecisionBench.Officer.Name), (answer.Decision.Verdict, answer.Decision.Decided.By));
        Assert.False(answer.NeedsReview);
    }

    [Fact]
    public async Task Decide_Discarded_DoesNotCountAndIsNotListed()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);

        await _bench.Decide(id, "training_courses", FigureVerdict.Discarded, null);

        Assert.Null(await _bench.Total(CubeAudience.National, "training_courses"));
        Assert.Equal(["programme_budget"], (await _bench.Observations(isOfficial: false)).Select(item => item.Indicator.Value));
        Assert.Equal(FigureState.Discarded, FigureAnswer.Of(await _bench.Figure(id, "training_courses")).State);
    }

    [Fact]
    public async Task Decide_Reopened_StandsAsIfNobodyHadDecided()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);
        await _bench.Decide(id, "training_courses", FigureVerdict.Discarded, null);

        await _bench.Decide(id, "training_courses", FigureVerdict.Reopened, null);

        Assert.Equal(5, await _bench.Total(CubeAudience.National, "training_courses"));
        ReviewedFigure figure = await _bench.Figure(id, "training_courses");
        Assert.Equal((null, 2), (figure.Decision, figure.LastNumber));
    }

    [Fact]
    public async Task Decide_OfARestatement_TheOneThatAPersonCorrectedIsTaken()
    {
        SubmissionId id = await _bench.Submit(Courses, "Cũng trong năm 2011 Bến Tre đã tổ chức 05 lớp tập huấn về sản xuất sạch hơn tại huyện.");
        ReviewedFigure second = (await _bench.Find(id)).Figures[1];

        await _bench.Review.DecideAsync(id, new FigureWish(second.Key, FigureVerdict.Corrected, new FigureCorrection(null, null, null, 6m, null), 0, "Đếm lại"), DecisionBench.Ministry, CancellationToken.None);

        Assert.Equal(6, await _bench.Total(CubeAudience.National, "training_courses"));
    }

    [Fact]
    public async Task Submit_SameSentenceAmongOthers_KeepsTheDecision()
    {
        SubmissionId one = await _bench.Submit(Courses, Budget);
        await _bench.Decide(one, "programme_budget", FigureVerdict.Corrected, 3_150_000_000m);

        SubmissionId two = await _bench.Submit("Báo cáo công tác sản xuất sạch hơn", Courses, "Bến Tre đã in 3.000 tờ rơi về sản xuất sạch hơn.", Budget);

        Assert.Equal(3_150_000_000m, await _bench.Total(CubeAudience.National, "programme_budget"));
        Assert.Equal(FigureState.Corrected, FigureAnswer.Of(await _bench.Figure(two, "programme_budget")).State);
    }

    [Theory]
    [InlineData("Tổng kinh phí 3.250 tỷ đồng cho chương trình sản xuất sạch hơn.")]
    [InlineData("Tổng kinh phí dự kiến 3.150 tỷ đồng cho chương trình sản xuất sạch hơn.")]
    [InlineData("Tổng kinh phí 3.150 tỷ đồng cho các chương trình sản xuất sạch hơn.")]
    public async Task Submit_ChangedSentence_AsksAgain(string changed)
    {
        SubmissionId one = await _bench.Submit(Courses, Budget);
        await _bench.Decide(one, "programme_budget", FigureVerdict.Confirmed, null);

        SubmissionId two = await _bench.Submit(Courses, changed);

        Assert.Null(await _bench.Total(CubeAudience.National, "programme_budget"));
        Assert.Equal(FigureState.Open, FigureAnswer.Of(await _bench.Figure(two, "programme_budget")).State);
    }

    [Fact]
    public async Task Decide_AfterAcceptance_OfficialKnowsItOnlyWhenTheMinistryAcceptsAgain()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);
        await _bench.Accept(id);
        await _bench.Decide(id, "training_courses", FigureVerdict.Corrected, 7m);

        Assert.Equal(7, await _bench.Total(CubeAudience.National, "training_courses"));
        Assert.Equal(5, await _bench.Total(CubeAudience.Public, "training_courses"));
        Assert.Equal([5m, 3_150_000_000_000m], (await _bench.Observations(isOfficial: true)).Select(item => item.Value));
        Assert.Equal(1, ReviewAnswer.Of(await _bench.Find(id), Catalogue.BuiltIn).DecidedSinceAccepted);

        await _bench.Accept(id);

        Assert.Equal(7, await _bench.Total(CubeAudience.Public, "training_courses"));
        Assert.Equal(7m, (await _bench.Observations(isOfficial: true))[0].Value);
        Assert.Equal(0, ReviewAnswer.Of(await _bench.Find(id), Catalogue.BuiltIn).DecidedSinceAccepted);
    }

    [Fact]
    public async Task Accept_FigureDecidedSinceItWasSeen_IsRefused()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);
        string seen = SubmissionRevision.Of((await _bench.Bench.Stores.Ledger.FindAsync(id, CancellationToken.None))!, await _bench.Pointers());
        await _bench.Decide(id, "training_courses", FigureVerdict.Confirmed, null);

        Assert.Equal(DecisionRefusal.Changed, (await _bench.Decisions.AcceptAsync(id, DecisionBench.Ministry, seen, CancellationToken.None)).Refusal);
    }

    [Fact]
    public async Task Decide_SameTwice_WritesOneDecision()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);
        ReviewedFigure figure = await _bench.Figure(id, "training_courses");
        FigureWish wish = new(figure.Key, FigureVerdict.Confirmed, null, 0, null);

        FigureOutcome first = await _bench.Review.DecideAsync(id, wish, DecisionBench.Officer, CancellationToken.None);
        FigureOutcome second = await _bench.Review.DecideAsync(id, wish, DecisionBench.Officer, CancellationToken.None);

        Assert.Equal(first.Figure!.Decision, second.Figure!.Decision);
        Assert.Equal(1, (await _bench.Pointers())!.Reviewed);
    }

    [Fact]
    public async Task Decide_AnotherDecidedMeanwhile_IsRefused()
    {
        SubmissionId id = await _bench.Submit(Courses, Budget);
        ReviewedFigure figure = await _bench.Figure(id, "training_courses");
        await _bench.Decide(id, "training_courses", FigureVerdict.Discarded, null);

        FigureOutcome outcome = await _bench.Review.DecideAsync(id, new FigureWish(figure.Key, FigureVerdict.Confirmed, null, 0, null), DecisionBench.Officer, CancellationToken.None);

        Assert.Equal(DecisionRefusal.FigureChanged, outcome.Refusal);
        Assert.Equal(1, (await _bench.Pointers())!.Reviewed);
    }

    [Fact]
    public async Task Decide_NoSuchFigure_IsRefused()
    {
        SubmissionId id = await _bench.Submit(Courses);

        FigureOutcome outcome = await _bench.Review.DecideAsync(id, new FigureWish("0123456789abcdef01234567", FigureVerdict.Confirmed, null, 0, null), DecisionBench.Officer, CancellationToken.None);

        Assert.Equal(DecisionRefusal.FigureMissing, outcome.Refusal);
    }

    [Fact]
    public async Task Decide_PeriodIsClosed_IsForTheMinistryAlone()
    {
        SubmissionId id = await _bench.Submit(Courses);
        ReviewedFigure figure = await _bench.Figure(id, "training_courses");
        FigureWish wish = new(figure.Key, FigureVerdict.Confirmed, null, 0, null);
        PeriodDeadlines closed = PeriodDeadlines.Default(ReportingPeriod.OfYear(2011)) with { Closes = new DateOnly(2012, 1, 31), SetBy = new Decision(DecisionBench.Ministry, _bench.Bench.Time.GetUtcNow(), null, null) };
        Assert.NotNull(await _bench.Bench.Stores.Calendar.TrySetAsync(closed, [], CancellationToken.None));

        Assert.Equal(DecisionRefusal.OnlyMinistry, (await _bench.Review.DecideAsync(id, wish, DecisionBench.Officer, CancellationToken.None)).Refusal);
        Assert.Null((await _bench.Review.DecideAsync(id, wish, DecisionBench.Ministry, CancellationToken.None)).Refusal);
    }

    [Fact]
    public async Task Decide_IsAudited()
    {
        SubmissionId id = await _bench.Submit(Courses);
        await _bench.Decide(id, "training_courses", FigureVerdict.Discarded, null);

        List<WaitingEvent> events = await _bench.Bench.Stores.Outbox.ListAsync(null, CancellationToken.None).ToListAsync();
        AuditEvent told = events.Select(waiting => waiting.Event).Single(each => each.Action == AuditAction.FigureDiscarded);
        Assert.Equal((DecisionBench.Officer.Id, id.ToString(), "training_courses"), (told.Actor.Id, told.Subject.Id, told.Details["indicator"]));
    }
}
